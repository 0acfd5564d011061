import { Group, Paper, Text, UnstyledButton } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedSuggestion } from '#core/richtext/suggestions/index'
import { AiMark } from '#web/ui/ai-mark'
import { show } from './use-suggestion-keys.ts'

interface CardProps {
  editor: Editor
  suggestion: ListedSuggestion
  /** To decide on it, for those who may. */
  children: ReactNode
}

/** Longest text a card shows; the page itself has the rest. */
const SHOWN = 280

/** One suggestion: by whom, what goes and what comes. Pressed, it is shown in the text. */
export function SuggestionCard({ editor, suggestion, children }: CardProps) {
  const { t } = useTranslation('suggestions')
  const { name, runId, model, voice, before, after, formats } = suggestion
  const who = t(runId ? 'machine' : 'person', { name })
  // The words stay: struck through they would read as taken out.
  const onlyFormats = formats.length > 0 && after === ''
  const what = [
    ...formats.map(({ format, isGiven, href }) =>
      t(`${isGiven ? 'give' : 'take'}.${format}`, { address: href }),
    ),
    ...(before || after ? [] : [t('blocks')]),
  ]
  return (
    <Paper withBorder p={10} component="article" aria-label={t('by', { name: who })}>
      <Group gap={6} mb={4} wrap="nowrap">
        {runId && <AiMark compact />}
        <Text size="xs" c="dimmed">
          {[who, model, voice !== null && t('voice', { version: voice })].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      <UnstyledButton w="100%" aria-label={t('show')} onClick={() => show(editor, suggestion)}>
        {before && (onlyFormats ? <span>{cut(before)}</span> : <del>{cut(before)}</del>)}{' '}
        {after && <ins data-ai={runId ? '' : undefined}>{cut(after)}</ins>}
        {what.length > 0 && (
          <Text size="sm" c="dimmed">
            {what.join(', ')}
          </Text>
        )}
      </UnstyledButton>
      {children}
    </Paper>
  )
}

const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text)
