import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { type Decision, type ListedSuggestion, listSuggestions } from '#core/richtext/suggestions/index'
import { useSession } from '#web/lib/session'
import { decide } from './decide.ts'

/** What is suggested in the page, in the order of its text, to accept or to reject. */
export function SuggestionsTab({ editor }: { editor: Editor | null }) {
  const { t } = useTranslation('suggestions')
  return editor ? <SuggestionList editor={editor} /> : <Text c="dimmed">{t('none')}</Text>
}

function SuggestionList({ editor }: { editor: Editor }) {
  const { t } = useTranslation('suggestions')
  const mayDecide = useSession().can('content:write')
  const listed = useEditorState({ editor, selector: ({ editor }) => listSuggestions(editor.state.doc) })
  const authors = [...new Map(listed.map((one) => [authorOf(one), one])).values()]
  if (listed.length === 0) return <Text c="dimmed">{t('none')}</Text>
  return (
    <Stack gap={10}>
      {mayDecide && <Decide label={t('all')} onDecide={(decision) => decide(editor, decision, () => true)} />}
      {mayDecide &&
        authors.length > 1 &&
        authors.map((author) => (
          <Decide
            key={authorOf(author)}
            label={t('allBy', { name: t(author.runId ? 'machine' : 'person', { name: author.name }) })}
            onDecide={(decision) => decide(editor, decision, (one) => authorOf(one) === authorOf(author))}
          />
        ))}
      {listed.map((one) => (
        <SuggestionCard
          key={`${one.id} ${authorOf(one)}`}
          editor={editor}
          suggestion={one}
          mayDecide={mayDecide}
        />
      ))}
    </Stack>
  )
}

const authorOf = ({ userId, runId }: { userId: string; runId: string | null }) =>
  `${userId} ${runId !== null}`

interface CardProps {
  editor: Editor
  suggestion: ListedSuggestion
  mayDecide: boolean
}

function SuggestionCard({ editor, suggestion, mayDecide }: CardProps) {
  const { t } = useTranslation('suggestions')
  const { id, name, runId, before, after, formats, from } = suggestion
  const who = t(runId ? 'machine' : 'person', { name })
  const what = [...formats.map((format) => t(`format.${format}`)), ...(before || after ? [] : [t('blocks')])]
  return (
    <Paper withBorder p={10} component="article" aria-label={t('by', { name: who })}>
      <Text size="xs" c="dimmed">
        {who}
      </Text>
      <button
        type="button"
        style={{ all: 'unset', cursor: 'pointer', display: 'block', inlineSize: '100%' }}
        aria-label={t('show')}
        onClick={() => editor.chain().focus().setTextSelection(from).scrollIntoView().run()}
      >
        {before && <del>{before}</del>} {after && <ins>{after}</ins>}
        {what.length > 0 && <Text size="sm">{what.join(', ')}</Text>}
      </button>
      {mayDecide && <Decide onDecide={(decision) => decide(editor, decision, (one) => one.id === id)} />}
    </Paper>
  )
}

function Decide({ label, onDecide }: { label?: string; onDecide: (decision: Decision) => void }) {
  const { t } = useTranslation('suggestions')
  return (
    <Group gap={6} mt={6} role="group" aria-label={label}>
      {label && <Text size="sm">{label}</Text>}
      <Button size="compact-xs" variant="light" onClick={() => onDecide('accept')}>
        {t('accept')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => onDecide('reject')}>
        {t('reject')}
      </Button>
    </Group>
  )
}
