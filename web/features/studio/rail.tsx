import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContentType } from '#core/contracts/content'
import type { BriefDraft } from './brief-draft.ts'
import { ChannelPanel } from './channel-panel.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { RunPanel } from './run-panel.tsx'
import classes from './studio.module.css'
import type { StudioDocument, StudioState } from './studio-document.ts'

interface RailProps {
  state: StudioState
  document: StudioDocument
  channel: BriefDraft['channel']
  type: ContentType
}

/** What others say of this page, what its channel allows, and where it came from. */
export function Rail({ state, document, channel, type }: RailProps) {
  const { t } = useTranslation('studio')
  return (
    <Tabs defaultValue="review" classNames={{ root: classes.railTabs ?? '', panel: classes.railPanel ?? '' }}>
      <Tabs.List>
        {['review', 'channel', 'run'].map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`rail.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="review">
        <ReviewPanel state={state} document={document} />
      </Tabs.Panel>
      <Tabs.Panel value="channel">
        <ChannelPanel state={state} channel={channel} type={state.content?.type ?? type} />
      </Tabs.Panel>
      <Tabs.Panel value="run">
        <RunPanel content={state.content} />
      </Tabs.Panel>
    </Tabs>
  )
}
