import { Skeleton } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '#web/lib/lazy-part'
import type { BriefDraft } from './brief-draft.ts'
import { channelFor } from './channel-checks.ts'
import classes from './page-zone.module.css'
import proseClasses from './prose.module.css'
import { RenderedNode } from './rendered-doc.tsx'
import studioClasses from './studio.module.css'
import type { StudioDocument } from './studio-document.ts'
import { StudioNotices } from './studio-notices.tsx'
import type { PageState } from './studio-state.ts'
import { TitleField } from './title-field.tsx'
import type { Writing } from './use-writing.ts'

const PageEditor = lazyPart(async () => (await import('./page-editor.tsx')).PageEditor)
const StreamedPage = lazyPart(async () => (await import('./streamed-page.tsx')).StreamedPage)
const StreamMark = lazyPart(async () => (await import('./streamed-page.tsx')).StreamMark)
const VariantBoard = lazyPart(async () => (await import('./variant-board.tsx')).VariantBoard)

interface PageZoneProps {
  state: PageState
  document: StudioDocument
  writing: Writing
  editable: boolean
  /** May not edit, but suggest. */
  suggests: boolean
  workspaceId: string
  draft: BriefDraft
  onRetry: () => void
  onEditor: (editor: Editor | null) => void
  followed: number | null
}

const aboutOf = ({ type, channel, language, brandVoiceId }: BriefDraft) => ({
  ...{ type, language, brandVoiceId },
  channel: channelFor(channel, type),
})

/** The page: as people write it together, as it streams in, or the variants to choose from. */
export function PageZone(props: PageZoneProps) {
  const { state, document, writing, editable, suggests, draft, onRetry, onEditor, followed } = props
  const { t } = useTranslation('studio')
  const streaming = writing.running && writing.single
  const { shared, live } = state
  const titleField = useMemo(
    () =>
      shared && (
        <TitleField
          title={shared.title}
          editable={editable}
          label={t('page.title')}
          placeholder={t('page.titleHint')}
          className={classes.title ?? ''}
        />
      ),
    [shared, editable, t],
  )
  const loading = (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={16} mb={14} />
      <Skeleton height={16} mb={14} width="92%" />
      <Skeleton height={16} width="60%" />
    </div>
  )
  const waiting = (
    <div aria-busy="true">
      <h2 className={classes.title}>{document.read().title}</h2>
      <div className={proseClasses.prose}>
        <RenderedNode node={document.read().doc} />
      </div>
    </div>
  )
  return (
    <div className={studioClasses.scroll} data-page-scroll>
      {writing.board && (
        <Suspense fallback={<div className={classes.sheet}>{loading}</div>}>
          <VariantBoard writing={writing} document={document} about={aboutOf(draft)} onRetry={onRetry} />
        </Suspense>
      )}
      <div className={classes.sheet} hidden={writing.board}>
        <StudioNotices {...props} />
        {streaming && (
          <Suspense fallback={loading}>
            {writing.onPage ? <StreamMark stream={streaming} /> : <StreamedPage stream={streaming} />}
          </Suspense>
        )}
        <div hidden={Boolean(streaming) && !writing.onPage} lang={state.content?.language ?? draft.language}>
          {shared ? (
            <Suspense fallback={waiting}>
              <PageEditor
                shared={shared}
                awareness={shared.body === live?.body ? live.awareness : null}
                editable={editable || suggests}
                label={t('page.text')}
                placeholder={t(editable ? 'page.textHint' : 'page.empty')}
                onRendered={document.rendered}
                onEditor={onEditor}
                followed={followed}
              >
                {titleField}
              </PageEditor>
            </Suspense>
          ) : (
            waiting
          )}
        </div>
      </div>
    </div>
  )
}
