import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Content } from '#core/contracts/content'
import { voiceVersionQuery } from '#web/features/brand/index'
import { Citations } from '#web/features/knowledge/index'
import { useFormat } from '#web/lib/use-format'
import { AiMark } from '#web/ui/ai-mark'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { TimeAgo } from '#web/ui/time-ago'
import { runQuery } from './generation-queries.ts'
import classes from './run-panel.module.css'

/** Which machine wrote the draft this page began with, and what it took. */
export function RunPanel({ content }: { content: Content | null }) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const runId = content?.runId ?? null
  const { data: run, error, refetch } = useQuery({ ...runQuery(runId ?? ''), enabled: runId !== null })
  const voiceName = useVoiceName(run?.brandVoiceId ?? null, run?.brandVoiceVersion ?? null)
  const guide = run?.styleGuideVersion ?? null
  if (runId === null) return <Text c="dimmed">{t('run.none')}</Text>
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!run) return <LoadingRows rows={5} dense />
  const rows: [string, string][] = [
    [t('run.provider'), t(`run.writer.${run.provider}`, { defaultValue: run.provider })],
    [t('run.model'), run.model],
    [t('run.prompt'), run.promptVersion],
    ...(voiceName ? [[t('run.voice'), voiceName] as [string, string]] : []),
    ...(guide === null
      ? []
      : [[t('run.guide'), t('run.guideVersion', { version: guide })] as [string, string]]),
    [t('run.tokens'), format.number(run.inputTokens + run.outputTokens)],
    [t('run.time'), t('run.ms', { n: format.number(run.ms) })],
    [t('run.outcome'), t(`run.ended.${run.outcome}`)],
  ]
  return (
    <Stack gap={12} align="flex-start">
      <AiMark offlineComposer={content?.offlineComposer ?? false} />
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('run.when')}</dt>
          <dd>
            <TimeAgo at={run.createdAt} />
          </dd>
        </div>
      </dl>
      <Citations citations={run.citations} />
      {run.attempts.map(({ model, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an attempt's only name is its place
        <Attempt key={at} model={model} text={text} />
      ))}
    </Stack>
  )
}

/** A writer that did not finish, and what it had written: nothing that was streamed is lost. */
function Attempt({ model, text }: { model: string; text: string }) {
  const { t } = useTranslation('studio')
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('stream.replaced', { gone: model })}
      </Text>
      {text !== '' && (
        <details className={classes.attempt}>
          <summary>{t('run.written')}</summary>
          <p>{text}</p>
        </details>
      )}
    </div>
  )
}

/** The voice a draft was written in, as it was called then, and which version of it. */
function useVoiceName(id: string | null, version: number | null): string | null {
  const { t } = useTranslation('studio')
  const { data } = useQuery({
    ...voiceVersionQuery(id ?? '', version ?? 0),
    enabled: id !== null && version !== null,
  })
  if (id === null || version === null) return null
  return t('run.voiceVersion', { name: data?.name ?? '…', version })
}
