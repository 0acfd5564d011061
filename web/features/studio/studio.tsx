import { useHotkeys } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content } from '#core/contracts/content'
import { CommentsInText, CommentsProvider } from '#web/features/comments/index'
import { type Compared, CompareView } from '#web/features/history/index'
import { RewriteSelection, RewritingContext, useRewriting } from '#web/features/rewriting/index'
import { useSession } from '#web/lib/session'
import { BriefPanel } from './brief-panel.tsx'
import { FollowLibrary } from './follow-library.tsx'
import { GenerateBar } from './generate-bar.tsx'
import { PageZone } from './page-zone.tsx'
import { PeopleInPage } from './people-in-page.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import classes from './studio.module.css'
import { StudioHeader } from './studio-header.tsx'
import { type StudioStart, useBrief } from './use-brief.ts'
import { useLiveFact } from './use-live-fact.ts'
import { usePeople } from './use-people.ts'
import { useStudioDocument } from './use-studio-document.ts'
import { usePageState } from './use-studio-state.ts'
import { useWriting } from './use-writing.ts'
import { type Zone, ZoneTabs } from './zone-tabs.tsx'

interface StudioProps {
  initial: Content | null
  start: StudioStart
  onCreated: (contentId: string) => void
}

/** Brief, page and review side by side; one at a time where there is no room. */
export function Studio({ initial, start, onCreated }: StudioProps) {
  const { t } = useTranslation('studio')
  const session = useSession()
  const form = useBrief(session.workspaceId, initial, start)
  const document = useStudioDocument({
    initial,
    kindOfNew: () => ({
      type: form.draft.type,
      language: form.draft.language,
      campaignId: start.campaign ?? null,
      tags: [],
    }),
    onCreated: (content) => onCreated(content.id),
  })
  const state = usePageState(document)
  const writing = useWriting(form, document)
  const canGenerate = session.can('generation:run') && session.can('content:write')
  // Until the session has said it, the role tells: the page does not change its shape when it answers.
  const canWrite = useLiveFact(state.live, ({ admitted, canWrite }) => canWrite || !admitted, true)
  const canSuggest = useLiveFact(state.live, ({ canSuggest }) => canSuggest, false)
  const editable = session.can('content:write') && !state.content?.trashedAt && canWrite
  const suggests = !editable && canSuggest
  const { people, seen } = usePeople(state.live, session.userId)
  const [followed, setFollowed] = useState<string | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const rewriting = useRewriting({
    ...{ editor, content: state.content, live: state.live, brandVoiceId: form.draft.brandVoiceId },
    allowed: canGenerate && editable && !writing.running,
  })
  const followedPage = people.find(({ userId }) => userId === followed)?.clients[0] ?? null
  const [zone, setZone] = useState<Zone>(initial || !canGenerate ? 'page' : 'brief')
  const [railOpen, setRailOpen] = useState(false)
  const [compared, setCompared] = useState<Compared | null>(null)
  const history = {
    canWrite: session.can('content:write') && !state.content?.trashedAt,
    compared,
    onCompare(next: Compared | null) {
      setCompared(next)
      setZone('page')
    },
  }

  const generate = () => {
    if (!canGenerate || !editable) return
    const complete = writing.generate()
    setZone(complete ? 'page' : 'brief')
    if (!complete) requestAnimationFrame(() => focusFirstFault())
  }
  const leave = () => {
    if (rewriting?.running) rewriting.stop()
    else if (writing.running) writing.stop()
    else setFollowed(null)
  }
  useHotkeys(
    [
      ['mod+Enter', generate],
      ['Escape', leave],
    ],
    [],
    true,
  )
  /** A select in the brief would open by the same key. */
  const generateFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    generate()
  }
  const writes = canGenerate && editable
  const bar = (
    <GenerateBar
      running={writing.running}
      content={state.content}
      onGenerate={generate}
      onStop={writing.stop}
    />
  )
  /** Where one zone shows at a time, a tap on marked words turns to the comments of those who only read. */
  const showComments = (why: 'picked' | 'starting') => {
    setRailOpen(true)
    if (why === 'starting' || !editable) setZone('review')
  }
  return (
    <CommentsProvider contentId={state.content?.id ?? null} live={state.live} onWanted={showComments}>
      <div
        className={classes.studio}
        data-zone={zone}
        data-board={writing.board || undefined}
        data-rail={railOpen || undefined}
        data-reading={!writes || undefined}
      >
        <StudioHeader
          state={state}
          document={document}
          writing={writing.running}
          people={<PeopleInPage people={people} seen={seen} followed={followed} onFollow={setFollowed} />}
          railOpen={railOpen}
          onToggleRail={() => setRailOpen(!railOpen)}
        />
        <ZoneTabs zone={zone} onChange={setZone} brief={writes} />
        <div className={classes.zones}>
          {writes && (
            <section className={classes.brief} aria-label={t('zone.brief')} onKeyDownCapture={generateFirst}>
              <div className={classes.scroll}>
                <BriefPanel form={form} fixedType={state.content !== null} />
              </div>
              {bar}
            </section>
          )}
          <section className={classes.page} aria-label={t('zone.page')}>
            {compared && state.content && (
              <Suspense fallback={null}>
                <CompareView contentId={state.content.id} {...history} compared={compared} />
              </Suspense>
            )}
            <div style={{ display: compared ? 'none' : 'contents' }}>
              <RewritingContext value={rewriting}>
                <PageZone
                  state={state}
                  document={document}
                  writing={writing}
                  editable={editable}
                  suggests={suggests}
                  onRetry={generate}
                  workspaceId={session.workspaceId}
                  draft={form.draft}
                  onEditor={setEditor}
                  followed={followedPage}
                />
              </RewritingContext>
            </div>
            <StatusBar document={document} running={writing.running} people={people} />
            {writes && zone !== 'brief' && <div className={classes.dock}>{bar}</div>}
          </section>
          <aside className={classes.rail} aria-label={t('zone.review')}>
            <Rail
              state={state}
              document={document}
              draft={form.draft}
              limits={form.template?.limits}
              editor={editor}
              editable={editable || suggests}
              writing={writing.running}
              onShowText={() => setZone('page')}
              {...history}
            />
          </aside>
        </div>
        {state.content && <FollowLibrary contentId={state.content.id} document={document} />}
        {editor && (
          <Suspense fallback={null}>
            <RewritingContext value={rewriting}>
              <CommentsInText editor={editor} beside={<RewriteSelection />} />
            </RewritingContext>
          </Suspense>
        )}
      </div>
    </CommentsProvider>
  )
}

function focusFirstFault() {
  const field = window.document.querySelector('[aria-invalid="true"]')
  if (field instanceof HTMLElement) field.focus()
}
