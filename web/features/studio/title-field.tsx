import { Textarea } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import { placeAfter, spliceBetween } from '#core/domain/collaboration/splice'

interface TitleFieldProps {
  title: Y.Text
  editable: boolean
  label: string
  placeholder: string
  className: string
}

/** Such a browser needs no measuring, which would come before the serif is there and cut the second line. */
const SIZES_BY_ITSELF = CSS.supports('field-sizing', 'content')

/** Brings the page's title into view, with these of its characters selected. */
export function selectInTitle(start: number, end: number): void {
  const field = document.querySelector('[data-page-title]')
  if (!(field instanceof HTMLTextAreaElement)) return
  field.focus()
  field.setSelectionRange(start, end)
}

/** The shared title. A caret in it stays at its letter while others type before it. */
export function TitleField({ title, editable, label, placeholder, className }: TitleFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const carets = useRef<[number, number] | null>(null)
  const [value, setValue] = useState(title.toString())

  useEffect(() => {
    let shown = title.toString()
    setValue(shown)
    const follow = () => {
      const next = title.toString()
      const splice = spliceBetween(shown, next)
      shown = next
      const input = field.current
      // What this person types has reached the field before it reached the shared text.
      if (input && input.value !== next && document.activeElement === input)
        carets.current = [placeAfter(input.selectionStart, splice), placeAfter(input.selectionEnd, splice)]
      setValue(next)
    }
    title.observe(follow)
    return () => title.unobserve(follow)
  }, [title])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put back after the value has changed
  useLayoutEffect(() => {
    if (carets.current) field.current?.setSelectionRange(...carets.current)
    carets.current = null
  }, [value])

  function write(text: string) {
    const { at, remove, insert } = spliceBetween(title.toString(), text.replace(/\n/g, ' '))
    title.doc?.transact(() => {
      if (remove > 0) title.delete(at, remove)
      if (insert !== '') title.insert(at, insert)
    })
  }

  return (
    <Textarea
      ref={field}
      data-page-title
      variant="unstyled"
      autosize={!SIZES_BY_ITSELF}
      minRows={1}
      rows={1}
      maxLength={300}
      readOnly={!editable}
      aria-label={label}
      placeholder={placeholder}
      classNames={{ input: className }}
      value={value}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}
