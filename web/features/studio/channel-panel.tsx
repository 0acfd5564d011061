import { Divider, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { Suspense, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentType } from '#core/contracts/content'
import type { TemplateLimits } from '#core/contracts/templates'
import { useFormat } from '#web/lib/use-format'
import { LoadingRows } from '#web/ui/loading-rows'
import { type BriefDraft, hasFields } from './brief-draft.ts'
import { type ChannelCheck, channelChecks, channelFor, inFields } from './channel-checks.ts'
import classes from './channel-panel.module.css'
import { FieldsPanel } from './fields/index.ts'
import { measure, textOf } from './measure.ts'
import type { StudioDocument } from './studio-document.ts'
import type { PageState } from './studio-state.ts'
import { useStudioPart } from './use-studio-state.ts'

interface ChannelPanelProps {
  state: PageState
  document: StudioDocument
  channel: BriefDraft['channel']
  type: ContentType
  /** The template's own. */
  limits: TemplateLimits | undefined
  /** Null while the page is on its way. */
  editor: Editor | null
  editable: boolean
  onShow: () => void
}

/** The page as its channel counts it, against what the channel takes. */
export function ChannelPanel(props: ChannelPanelProps) {
  const { state, document, channel, type, limits, editor, editable, onShow } = props
  const { t } = useTranslation('studio')
  const shownTitle = useStudioPart(document, 'title')
  const doc = useDeferredValue(useStudioPart(document, 'doc'))
  const title = useDeferredValue(shownTitle)
  const language = state.content?.language ?? 'en'
  const place = channelFor(channel, type)
  const checks = useMemo(
    () =>
      channelChecks(place, title, textOf(doc), measure(doc, language), limits).filter(
        ({ name }) => !inFields(type, name),
      ),
    [place, title, doc, language, limits, type],
  )
  const inParts = hasFields(type)
  return (
    <Stack gap={14}>
      <Text fw={500}>{t(`channel.${place}`)}</Text>
      {inParts && editor && (
        <Suspense fallback={<LoadingRows rows={4} dense />}>
          <FieldsPanel
            editor={editor}
            title={state.shared?.title ?? null}
            about={{ title: shownTitle, type, channel: place, language }}
            own={limits}
            editable={editable}
            onShow={onShow}
          />
        </Suspense>
      )}
      {inParts && checks.length > 0 && <Divider />}
      {checks.length === 0 && !inParts && <Text c="dimmed">{t('channelPanel.free')}</Text>}
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
