import { Button, Group, Stack, Text } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { type Decision, type ListedSuggestion, listSuggestions } from '#core/richtext/suggestions/index'
import { useSession } from '#web/lib/session'
import { decide } from './decide.ts'
import { touched } from './near.ts'
import { SuggestionCard } from './suggestion-card.tsx'

/** What is suggested in the page, in the order of its text, to accept or to reject. */
export function SuggestionsTab({ editor }: { editor: Editor | null }) {
  const { t } = useTranslation('suggestions')
  return editor ? <SuggestionList editor={editor} /> : <Text c="dimmed">{t('none')}</Text>
}

const authorOf = ({ userId, runId }: { userId: string; runId: string | null }) =>
  `${userId} ${runId !== null}`

function SuggestionList({ editor }: { editor: Editor }) {
  const { t } = useTranslation('suggestions')
  const mayDecide = useSession().can('content:write')
  const listed = useEditorState({ editor, selector: ({ editor }) => listSuggestions(editor.state.doc) })
  if (listed.length === 0) return <Text c="dimmed">{t('none')}</Text>
  return (
    <Stack gap={10}>
      {mayDecide && listed.length > 1 && <DecideMany editor={editor} listed={listed} />}
      {listed.map((one) => (
        <SuggestionCard key={`${one.id} ${authorOf(one)}`} editor={editor} suggestion={one}>
          {mayDecide && (
            <Decide onDecide={(decision) => decide(editor, decision, ({ id }) => id === one.id)} />
          )}
        </SuggestionCard>
      ))}
    </Stack>
  )
}

/** Everything, what is selected, or what one author suggests. */
function DecideMany({ editor, listed }: { editor: Editor; listed: readonly ListedSuggestion[] }) {
  const { t } = useTranslation('suggestions')
  const { from, to } = useEditorState({ editor, selector: ({ editor }) => editor.state.selection })
  const selected = from < to ? new Set(touched(listed, { from, to }).map(({ id }) => id)) : new Set()
  const authors = [...new Map(listed.map((one) => [authorOf(one), one])).values()]
  return (
    <>
      <Decide label={t('all')} onDecide={(decision) => decide(editor, decision, () => true)} />
      {selected.size > 0 && selected.size < listed.length && (
        <Decide
          label={t('selected', { count: selected.size })}
          onDecide={(decision) => decide(editor, decision, ({ id }) => selected.has(id))}
        />
      )}
      {authors.length > 1 &&
        authors.map((author) => (
          <Decide
            key={authorOf(author)}
            label={t('allBy', { name: t(author.runId ? 'machine' : 'person', { name: author.name }) })}
            onDecide={(decision) => decide(editor, decision, (one) => authorOf(one) === authorOf(author))}
          />
        ))}
    </>
  )
}

function Decide({ label, onDecide }: { label?: string; onDecide: (decision: Decision) => void }) {
  const { t } = useTranslation('suggestions')
  return (
    <Group gap={6} mt={label ? 0 : 6} role="group" aria-label={label} wrap="nowrap">
      {label && (
        <Text size="sm" flex={1} lineClamp={2}>
          {label}
        </Text>
      )}
      <Button size="compact-xs" variant="light" onClick={() => onDecide('accept')}>
        {t('accept')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => onDecide('reject')}>
        {t('reject')}
      </Button>
    </Group>
  )
}
