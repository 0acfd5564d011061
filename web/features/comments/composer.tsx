import { Button, Combobox, Group, Textarea, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_COMMENT_CHARS } from '#core/contracts/comments'
import type { Mention } from '#core/domain/comments/mentions'
import { PersonAvatar } from '#web/ui/person-avatar'
import { peopleQuery } from './comment-queries.ts'
import classes from './comments.module.css'
import { chooseMention, draftOf, matchPeople, openMention, storedText } from './mention-draft.ts'
import { useSayTyping } from './use-typing.ts'

interface ComposerProps {
  label: string
  submit: string
  /** Names the box for those who see that somebody types. */
  box: string
  /** A comment to change. */
  initial?: string
  autoFocus?: boolean
  /** Resolves to whether it was taken; only then is the box emptied. */
  onSubmit: (text: string) => Promise<boolean>
  onCancel?: () => void
}

/** A box to write a comment in: `@` asks whom to mention, ⌘↵ sends, Esc leaves. */
export function Composer(props: ComposerProps) {
  const { label, submit, box, initial = '', autoFocus = false, onSubmit, onCancel } = props
  const { t } = useTranslation('comments')
  const { data: people = [] } = useQuery(peopleQuery)
  const sayTyping = useSayTyping(box)
  const combobox = useCombobox()
  const listId = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(() => draftOf(initial))
  const [caret, setCaret] = useState(0)
  const [closed, setClosed] = useState(false)
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState(0)
  const place = useRef<number | null>(null)

  const open = closed ? null : openMention(draft.text, caret)
  const found = open ? matchPeople(people, open.query) : []
  const marked = found[Math.min(chosen, found.length - 1)]
  const listing = found.length > 0
  const text = storedText(draft)
  const tooLong = text.length > MAX_COMMENT_CHARS

  useLayoutEffect(() => {
    if (place.current === null) return
    input.current?.setSelectionRange(place.current, place.current)
    place.current = null
  })

  const mention = (person: Mention) => {
    const next = chooseMention(draft, caret, person)
    setDraft(next.draft)
    setCaret(next.caret)
    place.current = next.caret
    input.current?.focus()
  }
  const send = async () => {
    if (text === '' || tooLong || busy) return
    setBusy(true)
    const taken = await onSubmit(text)
    setBusy(false)
    if (taken) setDraft(draftOf(''))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      listing &&
      marked &&
      (event.key === 'Enter' || event.key === 'Tab') &&
      !event.metaKey &&
      !event.ctrlKey
    ) {
      event.preventDefault()
      mention(marked)
    } else if (listing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen((at) => (Math.min(at, found.length - 1) + step + found.length) % found.length)
    } else if (event.key === 'Escape') {
      if (listing) setClosed(true)
      else onCancel?.()
    } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      void send()
    }
    // The page's own keys, such as ⌘↵ to generate, are not meant here.
    event.stopPropagation()
  }

  return (
    <div className={classes.composer}>
      <Combobox
        store={combobox}
        withinPortal
        position="bottom-start"
        width={240}
        onOptionSubmit={(userId) => {
          const person = found.find((one) => one.userId === userId)
          if (person) mention(person)
        }}
      >
        <Combobox.DropdownTarget>
          <Textarea
            ref={input}
            autoFocus={autoFocus}
            minRows={1}
            maxRows={10}
            aria-label={label}
            placeholder={label}
            aria-haspopup="listbox"
            aria-autocomplete="list"
            aria-controls={listing ? listId : undefined}
            aria-activedescendant={listing && marked ? `${listId}-${marked.userId}` : undefined}
            error={tooLong ? t('tooLong', { max: MAX_COMMENT_CHARS }) : undefined}
            value={draft.text}
            onChange={({ currentTarget }) => {
              setDraft({ ...draft, text: currentTarget.value })
              setCaret(currentTarget.selectionStart)
              setClosed(false)
              setChosen(0)
              combobox.openDropdown()
              sayTyping()
            }}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
            onBlur={() => setClosed(true)}
            onKeyDown={onKeyDown}
          />
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={!listing}>
          <Combobox.Options id={listId} aria-label={t('mention')}>
            {found.map((person) => (
              <Combobox.Option
                key={person.userId}
                id={`${listId}-${person.userId}`}
                value={person.userId}
                aria-selected={person === marked}
                className={classes.person}
                data-marked={person === marked || undefined}
                onMouseDown={(event) => event.preventDefault()}
              >
                <PersonAvatar id={person.userId} name={person.name} size={20} />
                {person.name}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {(draft.text !== '' || onCancel) && (
        <Group gap={8} mt={6} justify="flex-end">
          {onCancel && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button
            size="compact-sm"
            loading={busy}
            disabled={text === '' || tooLong}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void send()}
          >
            {submit}
          </Button>
        </Group>
      )}
    </div>
  )
}
