import { Button, Textarea } from '@mantine/core'
import { IconCircleCheck, IconMessageReport } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuestReview } from '#core/contracts/review-links'
import { isProblem } from '#web/lib/problem'
import { ProblemAlert } from '#web/ui/problem-alert'
import classes from './guest.module.css'
import type { GuestApi } from './guest-api.ts'

interface GuestDecisionProps {
  review: GuestReview
  api: GuestApi
}

/** Two buttons, or why there are none. */
export function GuestDecision({ review, api }: GuestDecisionProps) {
  const { t } = useTranslation('guest')
  const client = useQueryClient()
  const [comment, setComment] = useState('')
  const [asked, setAsked] = useState(false)
  const words = comment.trim()
  const decide = useMutation({
    mutationFn: (what: 'approve' | 'changes') =>
      what === 'approve' ? api.approve(review.hash, words) : api.requestChanges(words),
    onSuccess(next) {
      client.setQueryData(api.query.queryKey, next)
      setComment('')
    },
    onError: (error) => {
      if (isProblem(error, 'not_found', 'precondition_failed', 'conflict'))
        void client.invalidateQueries(api.query)
    },
  })
  if (review.decision)
    return (
      <p className={classes.verdict} data-decision={review.decision} role="status">
        {review.decision === 'approved' ? (
          <IconCircleCheck size={20} stroke={1.5} aria-hidden />
        ) : (
          <IconMessageReport size={20} stroke={1.5} aria-hidden />
        )}
        {t(`decided.${review.decision}`)}
      </p>
    )
  if (!review.mayDecide)
    return (
      <p className={classes.calm}>
        {review.waitsFor ? t('waitsFor', { name: review.waitsFor }) : t(`closed.${review.status}`)}
      </p>
    )
  const take = (what: 'approve' | 'changes') => {
    setAsked(what === 'changes')
    if (what === 'approve' || words !== '') decide.mutate(what)
  }
  return (
    <div className={classes.decide}>
      {isProblem(decide.error, 'precondition_failed') ? (
        <p className={classes.changed} role="alert">
          {t('changed')}
        </p>
      ) : (
        <ProblemAlert error={decide.error} />
      )}
      <Textarea
        label={t('comment')}
        placeholder={t('commentHint')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        value={comment}
        error={asked && words === '' ? t('commentNeeded') : undefined}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          size="md"
          loading={decide.isPending && decide.variables === 'approve'}
          onClick={() => take('approve')}
        >
          {t('approve')}
        </Button>
        <Button
          size="md"
          variant="default"
          loading={decide.isPending && decide.variables === 'changes'}
          onClick={() => take('changes')}
        >
          {t('requestChanges')}
        </Button>
      </div>
    </div>
  )
}
