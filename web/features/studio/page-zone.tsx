import { Skeleton, Textarea } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './studio.module.css'
import type { StudioDocument, StudioState } from './studio-document.ts'
import { StudioNotices } from './studio-notices.tsx'
import type { Writing } from './use-writing.ts'

const PageEditor = lazy(async () => ({ default: (await import('./page-editor.tsx')).PageEditor }))
const StreamedPage = lazy(async () => ({ default: (await import('./streamed-page.tsx')).StreamedPage }))
const VariantBoard = lazy(async () => ({ default: (await import('./variant-board.tsx')).VariantBoard }))

interface PageZoneProps {
  state: StudioState
  document: StudioDocument
  writing: Writing
  editable: boolean
  workspaceId: string
  onRetry: () => void
}

/** The page: as it is written by a person, as it streams in, or the variants to choose from. */
export function PageZone({ state, document, writing, editable, workspaceId, onRetry }: PageZoneProps) {
  const { t } = useTranslation('studio')
  const streaming = writing.running && writing.single
  const loading = (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={16} mb={14} />
      <Skeleton height={16} mb={14} width="92%" />
      <Skeleton height={16} width="60%" />
    </div>
  )
  return (
    <div className={classes.scroll}>
      {writing.board && (
        <Suspense fallback={<div className={classes.sheet}>{loading}</div>}>
          <VariantBoard writing={writing} page={state.doc} onRetry={onRetry} />
        </Suspense>
      )}
      <div className={classes.sheet} hidden={writing.board}>
        <StudioNotices
          state={state}
          document={document}
          writing={writing}
          workspaceId={workspaceId}
          editable={editable}
          onRetry={onRetry}
        />
        {streaming && (
          <Suspense fallback={loading}>
            <StreamedPage stream={streaming} />
          </Suspense>
        )}
        <div hidden={Boolean(streaming)}>
          <Suspense fallback={loading}>
            <PageEditor
              doc={state.doc}
              revision={state.revision}
              editable={editable}
              label={t('page.text')}
              placeholder={t(editable ? 'page.textHint' : 'page.empty')}
              onEdit={document.editDoc}
              onRendered={document.rendered}
            >
              <Textarea
                variant="unstyled"
                minRows={1}
                maxLength={300}
                readOnly={!editable}
                aria-label={t('page.title')}
                placeholder={t('page.titleHint')}
                classNames={{ input: classes.title ?? '' }}
                value={state.title}
                onChange={(event) => document.editTitle(event.currentTarget.value.replace(/\n/g, ' '))}
              />
            </PageEditor>
          </Suspense>
        </div>
      </div>
    </div>
  )
}
