import { Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentType } from '#core/contracts/content'
import type { TemplateLimits } from '#core/contracts/templates'
import { useFormat } from '#web/lib/use-format'
import type { BriefDraft } from './brief-draft.ts'
import { type ChannelCheck, channelChecks, channelFor } from './channel-checks.ts'
import { measure, textOf } from './measure.ts'
import classes from './studio.module.css'
import type { StudioState } from './studio-document.ts'

interface ChannelPanelProps {
  state: StudioState
  channel: BriefDraft['channel']
  type: ContentType
  /** The template's own. */
  limits: TemplateLimits | undefined
}

/** The page as its channel counts it, against what the channel takes. */
export function ChannelPanel({ state, channel, type, limits }: ChannelPanelProps) {
  const { t } = useTranslation('studio')
  const doc = useDeferredValue(state.doc)
  const title = useDeferredValue(state.title)
  const language = state.content?.language ?? 'en'
  const place = channelFor(channel, type)
  const checks = useMemo(
    () => channelChecks(place, title, textOf(doc), measure(doc, language), limits),
    [place, title, doc, language, limits],
  )
  return (
    <Stack gap={14}>
      <Text fw={500}>{t(`channel.${place}`)}</Text>
      {checks.length === 0 && <Text c="dimmed">{t('channelPanel.free')}</Text>}
      {checks.map((check) => (
        <Check key={check.name} check={check} />
      ))}
    </Stack>
  )
}

function Check({ check: { name, value, limit, ok } }: { check: ChannelCheck }) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const label = t(`channelPanel.${name}`)
  return (
    <div>
      <div className={classes.check} data-over={!ok || undefined}>
        <span>{label}</span>
        <span>
          {!ok && <IconAlertTriangle size={14} stroke={1.75} aria-hidden />}
          {t('channelPanel.of', { value: format.number(value), limit: format.number(limit) })}
        </span>
      </div>
      <Progress
        size={4}
        aria-label={label}
        color={ok ? 'gray.6' : 'red'}
        value={Math.min(100, (value / limit) * 100)}
      />
      {!ok && (
        <Text size="sm" c="var(--mq-danger-text)">
          {t('channelPanel.over', { count: value - limit })}
        </Text>
      )}
    </div>
  )
}
