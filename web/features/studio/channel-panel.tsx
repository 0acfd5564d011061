import { Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentType } from '#core/contracts/content'
import { useFormat } from '#web/lib/use-format'
import type { BriefDraft } from './brief-draft.ts'
import { measure } from './measure.ts'
import classes from './studio.module.css'
import type { StudioState } from './studio-document.ts'

interface ChannelPanelProps {
  state: StudioState
  channel: BriefDraft['channel']
  type: ContentType
}

/** The page as its channel counts it. */
export function ChannelPanel({ state, channel, type }: ChannelPanelProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const doc = useDeferredValue(state.doc)
  const counted = useMemo(() => measure(doc, state.content?.language ?? 'en'), [doc, state.content?.language])
  const facts: [string, number][] = [
    [t('channelPanel.characters'), counted.characters],
    [t('channelPanel.words'), counted.words],
    [t('channelPanel.hashtags'), counted.hashtags],
    [t('channelPanel.titleCharacters'), [...state.title].length],
  ]
  return (
    <>
      <Text fw={500} mb={8}>
        {channel ? t(`channel.${channel}`) : t(`common:contentType.${type}`)}
      </Text>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
