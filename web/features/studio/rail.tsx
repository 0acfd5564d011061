import { Tabs } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { TemplateLimits } from '#core/contracts/templates'
import { AnalysisTab } from '#web/features/analysis/index'
import { CommentsTab, useOptionalComments } from '#web/features/comments/index'
import { type Compared, HistoryTab } from '#web/features/history/index'
import { StyleTab } from '#web/features/style/index'
import { SuggestionsTab } from '#web/features/suggestions/index'
import { LoadingRows } from '#web/ui/loading-rows'
import type { BriefDraft } from './brief-draft.ts'
import { channelFor } from './channel-checks.ts'
import { ChannelPanel } from './channel-panel.tsx'
import classes from './rail.module.css'
import { RailPart } from './rail-part.tsx'
import { isRailTab, type RailTab, RailTabs } from './rail-tabs.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { RunPanel } from './run-panel.tsx'
import type { StudioDocument } from './studio-document.ts'
import type { PageState } from './studio-state.ts'
import { selectInTitle } from './title-field.tsx'
import { useStudioPart } from './use-studio-state.ts'

interface RailProps {
  state: PageState
  document: StudioDocument
  draft: BriefDraft
  /** Of the template chosen. */
  limits: TemplateLimits | undefined
  editor: Editor | null
  editable: boolean
  /** A draft is still being written onto the page. */
  writing: boolean
  /** The text is to be seen, whatever zone shows. */
  onShowText: () => void
  canWrite: boolean
  compared: Compared | null
  onCompare: (compared: Compared | null) => void
}

/** What others say of this page, what its channel allows, and where it came from. */
export function Rail({
  state,
  document,
  draft,
  limits,
  editor,
  editable,
  writing,
  onShowText,
  ...history
}: RailProps) {
  const [tab, setTab] = useState<RailTab>('review')
  const title = useStudioPart(document, 'title')
  const type = state.content?.type ?? draft.type
  const wanted = useOptionalComments()?.wanted ?? 0
  useEffect(() => {
    if (wanted > 0) setTab('comments')
  }, [wanted])
  return (
    <Tabs
      value={tab}
      onChange={(value) => setTab(isRailTab(value) ? value : 'review')}
      classNames={{
        root: classes.tabs ?? '',
        panel: classes.panel ?? '',
      }}
    >
      <RailTabs open={tab} />
      <Tabs.Panel value="analysis">
        {tab === 'analysis' &&
          (editor ? (
            <RailPart rows={6}>
              <AnalysisTab
                editor={editor}
                title={history.canWrite ? (state.shared?.title ?? null) : null}
                content={state.content}
                about={{
                  title,
                  type,
                  channel: channelFor(draft.channel, type),
                  language: state.content?.language ?? draft.language,
                  brandVoiceId: draft.brandVoiceId,
                }}
                editable={editable}
                onShow={onShowText}
              />
            </RailPart>
          ) : (
            <LoadingRows rows={6} />
          ))}
      </Tabs.Panel>
      <Tabs.Panel value="review">
        <RailPart rows={4}>
          <ReviewPanel state={state} document={document} writing={writing} />
        </RailPart>
      </Tabs.Panel>
      <Tabs.Panel value="style">
        {tab === 'style' && (
          <RailPart rows={4}>
            <StyleTab
              editor={editor}
              title={title}
              sharedTitle={history.canWrite ? (state.shared?.title ?? null) : null}
              language={state.content?.language ?? draft.language}
              voiceId={draft.brandVoiceId}
              canWrite={editable}
              onShowTitle={(start, end) => {
                onShowText()
                requestAnimationFrame(() => selectInTitle(start, end))
              }}
            />
          </RailPart>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="comments">
        <RailPart rows={4}>
          <CommentsTab />
        </RailPart>
      </Tabs.Panel>
      <Tabs.Panel value="suggestions">
        <RailPart rows={4}>
          <SuggestionsTab editor={editor} />
        </RailPart>
      </Tabs.Panel>
      <Tabs.Panel value="history">
        {tab === 'history' && (
          <RailPart rows={5}>
            <HistoryTab contentId={state.content?.id ?? null} live={state.live} {...history} />
          </RailPart>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="channel">
        {tab === 'channel' && (
          <RailPart rows={4}>
            {' '}
            <ChannelPanel
              state={state}
              document={document}
              channel={draft.channel}
              type={type}
              limits={limits}
              editor={editor}
              editable={editable && history.canWrite}
              onShow={onShowText}
            />
          </RailPart>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="run">
        <RailPart rows={4}>
          <RunPanel content={state.content} />
        </RailPart>
      </Tabs.Panel>
    </Tabs>
  )
}
