import { ActionIcon, Tooltip } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { IconPencilQuestion } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isModAlt } from '#web/lib/keys'
import { useSession } from '#web/lib/session'
import { Kbd } from '#web/ui/kbd'
import { useSuggestionKeys } from './use-suggestion-keys.ts'

/** Turns suggesting on and off; whoever may not edit always suggests. */
export function SuggestToggle({ editor, className }: { editor: Editor; className: string }) {
  const { t } = useTranslation('suggestions')
  const session = useSession()
  const mayWrite = session.can('content:write')
  // Outlives the toolbar, which goes while the page reconnects.
  const [chosen, setChosen] = useSessionStorage({
    key: 'marquee.suggesting',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const on = chosen || !mayWrite
  const { userId, name } = session
  useEffect(() => {
    // An editor that was just put away, or is not on the page yet, has no storage.
    const tell = () => {
      if (editor.storage.suggesting) editor.storage.suggesting.who = on ? { userId, name } : null
    }
    tell()
    editor.on('mount', tell)
    return () => {
      editor.off('mount', tell)
    }
  }, [editor, on, userId, name])
  const toggle = useCallback(() => setChosen((before) => !before), [setChosen])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isModAlt(event, 'KeyE')) return
      event.preventDefault()
      toggle()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [toggle])
  useSuggestionKeys(editor, mayWrite)
  const label = t('toggle')
  return (
    <Tooltip
      label={
        <>
          {label} <Kbd keys="mod+alt+e" />
        </>
      }
    >
      <ActionIcon
        aria-label={label}
        aria-pressed={on}
        data-active={on || undefined}
        className={className}
        disabled={!mayWrite}
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
      >
        <IconPencilQuestion size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
}
