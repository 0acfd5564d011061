import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contentKeys, roundQuery } from '#web/features/content/index'
import { OutsideReviewers, RoundView } from '#web/features/review/index'
import { useSession } from '#web/lib/session'
import { StatusBadge } from '#web/ui/status-badge'
import { TimeAgo } from '#web/ui/time-ago'
import { DecideForm } from './decide-form.tsx'
import { ReviewHistory } from './review-history.tsx'
import classes from './review-panel.module.css'
import { SendPanel } from './send-panel.tsx'
import type { StudioDocument } from './studio-document.ts'
import type { PageState } from './studio-state.ts'
import { useReviewStep } from './use-review-step.ts'
import { useStale } from './use-stale.ts'

interface ReviewPanelProps {
  state: PageState
  document: StudioDocument
  /** A draft is still being written onto the page. */
  writing: boolean
}

/** Where the page stands with its reviewers, and the next step of whoever looks. */
export function ReviewPanel({ state, document, writing }: ReviewPanelProps) {
  const { t } = useTranslation('studio')
  const session = useSession()
  const step = useReviewStep(document)
  const { content } = state
  const id = content?.id ?? ''
  const { data: round } = useQuery({ ...roundQuery(id), enabled: id !== '' })
  useStale(contentKeys.round(id), content?.version)
  if (!content || content.trashedAt)
    return <Text c="dimmed">{t(content ? 'review.trashed' : 'review.none')}</Text>
  const writes = session.can('content:write')
  const inReview = content.status === 'in_review'
  const canSend = writes && (content.status === 'draft' || content.status === 'changes_requested')
  return (
    <Stack gap={16}>
      <Group gap={8}>
        <StatusBadge status={content.status} />
        <Text c="dimmed" size="sm">
          {t('review.version', { version: content.version })}
        </Text>
      </Group>
      {content.approval && (
        <div className={classes.approval}>
          <Text fw={500}>
            {t('review.approvedBy', { name: content.approval.by.name })} <TimeAgo at={content.approval.at} />
          </Text>
          <Text size="sm">{t('review.bound')}</Text>
          <Text size="xs" ff="monospace" title={content.approval.hash}>
            SHA-256 {content.approval.hash.slice(0, 12)}…
          </Text>
        </div>
      )}
      {round && content.status !== 'draft' && <RoundView round={round} open={inReview} />}
      {canSend && <SendPanel step={step} contentId={content.id} writing={writing} />}
      {inReview && round?.mayDecide && session.can('content:review') && <DecideForm step={step} />}
      {writes && inReview && (
        <Group>
          <Button
            loading={step.isPending && step.variables.step === 'withdraw'}
            variant="default"
            size="xs"
            onClick={() => step.mutate({ step: 'withdraw' })}
          >
            {t('review.withdraw')}
          </Button>
        </Group>
      )}
      <OutsideReviewers contentId={content.id} manages={writes} answers={session.can('comment:write')} />
      <ReviewHistory contentId={content.id} version={content.version} />
    </Stack>
  )
}
