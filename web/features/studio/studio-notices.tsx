import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconDeviceFloppy,
  IconLock,
  IconPencilQuestion,
  IconShieldOff,
} from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#web/lib/errors'
import { TimeAgo } from '#web/ui/time-ago'
import { AwayNotice } from './away-notice.tsx'
import { ClosedNotice } from './closed-notice.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { Notice } from './notice.tsx'
import { RefusedNotice } from './refused-notice.tsx'
import type { StudioDocument } from './studio-document.ts'
import type { PageState } from './studio-state.ts'
import { TakenOverNotice } from './taken-over-notice.tsx'
import { TrashedNotice } from './trashed-notice.tsx'
import { unsavedCopy } from './unsaved-copy.ts'
import { useStudioFact } from './use-studio-state.ts'
import type { Writing } from './use-writing.ts'

interface StudioNoticesProps {
  state: PageState
  document: StudioDocument
  writing: Writing
  workspaceId: string
  editable: boolean
  /** May not edit, but suggest. */
  suggests: boolean
  onRetry: () => void
}

/** What a person should know before writing on: kept edits, a conflict, an approval at stake, a writer that failed. */
export function StudioNotices(props: StudioNoticesProps) {
  const { state, document, writing, editable, suggests, onRetry } = props
  const { t } = useTranslation('studio')
  const words = useErrorWords()
  const { content } = state
  const trashed = content !== null && content.trashedAt !== null
  const approval = content?.approval
  const { voided } = state
  return (
    <>
      {editable && <KeptEdits {...props} />}
      {!editable && !trashed && (
        <Notice
          tone="plain"
          icon={suggests ? IconPencilQuestion : IconLock}
          title={t(suggests ? 'notice.suggests' : 'notice.readOnly')}
        />
      )}
      {trashed && <TrashedNotice content={content} document={document} />}
      <AwayNotice state={state} document={document} />
      <ClosedNotice state={state} document={document} />
      <RefusedNotice state={state} document={document} />
      {writing.single?.phase === 'failed' && <FailureNotice writing={writing} onRetry={onRetry} />}
      {writing.single?.phase === 'done' && <TakenOverNotice writing={writing} onRetry={onRetry} />}
      {state.problem !== null && (
        <Notice
          tone="error"
          icon={IconAlertTriangle}
          title={t('notice.refused')}
          actions={
            <Button size="xs" variant="default" onClick={document.retry}>
              {t('notice.tryAgain')}
            </Button>
          }
        >
          {words(state.problem).detail}
        </Notice>
      )}
      {approval && state.touched && (
        <Notice
          tone="warn"
          icon={IconShieldOff}
          title={t('notice.willVoid', { name: approval.by.name })}
          actions={
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={14} />}
              onClick={() => state.content && void document.replace(state.content)}
            >
              {t('notice.takeBack')}
            </Button>
          }
        >
          {t('notice.willVoidDetail')}
        </Notice>
      )}
      {!approval && voided && state.content?.status !== 'in_review' && (
        <Notice
          tone="warn"
          icon={IconShieldOff}
          title={t('notice.voided', { name: voided.approval.by.name })}
          actions={
            <>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  void document.replace({ title: voided.title, doc: voided.doc })
                  document.forgetVoided()
                }}
              >
                {t('notice.restoreApproved')}
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={document.forgetVoided}>
                {t('notice.understood')}
              </Button>
            </>
          }
        >
          {t('notice.voidedDetail')}
        </Notice>
      )}
    </>
  )
}

/** The words of a page that never got its row: a crash or a closed lid left them on this device. */
function KeptEdits({ state, document, workspaceId }: StudioNoticesProps) {
  const { t } = useTranslation('studio')
  const [copy] = useState(() => unsavedCopy(localStorage, workspaceId, null))
  const [kept, setKept] = useState(() => (state.content ? null : copy.read()))
  const written = useStudioFact(document, ({ save }) => save.phase !== 'new')
  useEffect(() => {
    if (written) setKept(null)
  }, [written])
  if (!kept) return null
  const done = () => {
    copy.drop()
    setKept(null)
  }
  return (
    <Notice
      tone="warn"
      icon={IconDeviceFloppy}
      title={t('notice.kept')}
      actions={
        <>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              void document.replace({ title: kept.title, doc: kept.doc })
              setKept(null)
            }}
          >
            {t('notice.restoreKept')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={done}>
            {t('notice.dropKept')}
          </Button>
        </>
      }
    >
      <TimeAgo at={new Date(kept.at).toISOString()} />
    </Notice>
  )
}
