import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconLayoutSidebarRight, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NEW_SEND, toSubmit } from '#web/features/review/index'
import { useSession } from '#web/lib/session'
import { AiMark } from '#web/ui/ai-mark'
import { PageHeader } from '#web/ui/page-header'
import { StatusBadge } from '#web/ui/status-badge'
import { PageMenu } from './page-menu.tsx'
import type { StudioDocument } from './studio-document.ts'
import classes from './studio-header.module.css'
import type { PageState } from './studio-state.ts'
import { useReviewStep } from './use-review-step.ts'
import { useStudioPart } from './use-studio-state.ts'

interface StudioHeaderProps {
  state: PageState
  document: StudioDocument
  /** A draft is still being written onto the page. */
  writing: boolean
  /** Who else is here. */
  people: ReactNode
  railOpen: boolean
  onToggleRail: () => void
}

export function StudioHeader({
  state,
  document,
  writing,
  people,
  railOpen,
  onToggleRail,
}: StudioHeaderProps) {
  const { t } = useTranslation('studio')
  const session = useSession()
  const { content } = state
  const title = useStudioPart(document, 'title')
  const step = useReviewStep(document)
  const canSend =
    content !== null &&
    content.trashedAt === null &&
    session.can('content:write') &&
    (content.status === 'draft' || content.status === 'changes_requested')
  return (
    <PageHeader
      title={title.trim() || t('page.new')}
      parent={{ label: t('parent'), to: '/content' }}
      aside={
        content && (
          <span className={classes.marks}>
            <StatusBadge status={content.state} />
            {content.runId && <AiMark compact offlineComposer={content.offlineComposer} />}
          </span>
        )
      }
      people={people}
      tools={
        <>
          {content && <PageMenu contentId={content.id} />}
          <Tooltip label={t('rail.toggle')}>
            <ActionIcon
              className={classes.railToggle}
              aria-label={t('rail.toggle')}
              aria-expanded={railOpen}
              onClick={onToggleRail}
            >
              <IconLayoutSidebarRight size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </>
      }
      action={
        canSend && (
          <Button
            variant="default"
            className={classes.send}
            leftSection={<IconSend size={16} stroke={1.5} />}
            loading={step.isPending}
            disabled={writing}
            onClick={() => step.mutate({ step: 'submit', send: toSubmit(NEW_SEND, 'UTC') })}
          >
            <span className={classes.sendWords}>{t('review.send')}</span>
          </Button>
        )
      }
    />
  )
}
