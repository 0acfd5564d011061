import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuestReview } from '#core/contracts/review-links'
import { ProblemAlert } from '#web/ui/problem-alert'
import classes from './guest.module.css'
import type { GuestApi } from './guest-api.ts'
import { TalkList } from './talk-list.tsx'

/** What was said so far, and room for a word without a decision. */
export function GuestTalk({ review, api }: { review: GuestReview; api: GuestApi }) {
  const { t } = useTranslation('guest')
  const client = useQueryClient()
  const [comment, setComment] = useState('')
  const say = useMutation({
    mutationFn: () => api.comment(comment.trim()),
    onSuccess: () => setComment(''),
    onSettled: () => client.invalidateQueries(api.query),
  })
  return (
    <section className={classes.talk} aria-label={t('talk')}>
      <h2 className={classes.heading}>{t('talk')}</h2>
      <TalkList talk={review.talk} />
      <ProblemAlert error={say.error} />
      <form
        className={classes.say}
        onSubmit={(event) => {
          event.preventDefault()
          if (comment.trim() !== '') say.mutate()
        }}
      >
        <Textarea
          aria-label={t('say')}
          placeholder={t('say')}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          size="sm"
          loading={say.isPending}
          disabled={comment.trim() === ''}
        >
          {t('send')}
        </Button>
      </form>
    </section>
  )
}
