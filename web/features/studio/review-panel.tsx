import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/lib/session'
import { StatusBadge } from '#web/ui/status-badge'
import { TimeAgo } from '#web/ui/time-ago'
import { ReviewHistory } from './review-history.tsx'
import classes from './studio.module.css'
import type { StudioDocument, StudioState } from './studio-document.ts'
import { type ReviewStep, useReviewStep } from './use-review-step.ts'

/** Where the page stands with its reviewers, and the next step of whoever looks. */
export function ReviewPanel({ state, document }: { state: StudioState; document: StudioDocument }) {
  const { t } = useTranslation('studio')
  const session = useSession()
  const step = useReviewStep(document)
  const [comment, setComment] = useState('')
  const [asked, setAsked] = useState(false)
  const { content } = state
  if (!content || content.trashedAt) return <Text c="dimmed">{t('review.none')}</Text>
  const writes = session.can('content:write')
  const canSend = writes && (content.status === 'draft' || content.status === 'changes_requested')
  const canDecide = session.can('content:review') && content.status === 'in_review'
  const canWithdraw = writes && content.status === 'in_review'
  const take = (name: ReviewStep['step']) => {
    if (name === 'request_changes' && comment.trim() === '') return setAsked(true)
    setAsked(false)
    step.mutate({ step: name, comment: comment.trim() }, { onSuccess: () => setComment('') })
  }
  const busy = (name: ReviewStep['step']) => step.isPending && step.variables.step === name
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
      {(canSend || canDecide) && (
        <Textarea
          label={t(canDecide ? 'review.comment' : 'review.note')}
          placeholder={t(canDecide ? 'review.commentHint' : 'review.noteHint')}
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={comment}
          error={asked && comment.trim() === '' ? t('review.commentNeeded') : undefined}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      )}
      <Group gap={8}>
        {canSend && (
          <Button loading={busy('submit')} variant="default" onClick={() => take('submit')}>
            {t('review.send')}
          </Button>
        )}
        {canDecide && (
          <>
            <Button loading={busy('approve')} onClick={() => take('approve')}>
              {t('review.approve')}
            </Button>
            <Button
              loading={busy('request_changes')}
              variant="default"
              onClick={() => take('request_changes')}
            >
              {t('review.requestChanges')}
            </Button>
          </>
        )}
        {canWithdraw && (
          <Button loading={busy('withdraw')} variant="subtle" color="gray" onClick={() => take('withdraw')}>
            {t('review.withdraw')}
          </Button>
        )}
      </Group>
      <ReviewHistory contentId={content.id} version={content.version} />
    </Stack>
  )
}
