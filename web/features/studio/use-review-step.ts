import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SubmitInput } from '#core/contracts/review'
import {
  approveContent,
  contentKeys,
  requestChanges,
  submitForReview,
  withdrawFromReview,
} from '#web/features/content/index'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { isProblem } from '#web/lib/problem'
import type { StudioDocument } from './studio-document.ts'

export type ReviewStep =
  | { step: 'submit'; send: SubmitInput }
  | { step: 'withdraw' }
  | { step: 'approve' | 'request_changes'; comment: string }

/** One step of the review, on what the server has: unsaved words are saved before it. */
export function useReviewStep(document: StudioDocument) {
  const client = useQueryClient()
  const { t } = useTranslation('studio')
  const words = useErrorWords()
  return useMutation({
    async mutationFn(next: ReviewStep) {
      const read = document.read().content?.hash
      const saved = await document.flush()
      const { content } = document.read()
      if (!content || !saved) throw new Error(t('review.unsaved'))
      if (next.step === 'submit') return submitForReview(content.id, next.send)
      if (next.step === 'withdraw') return withdrawFromReview(content.id)
      if (next.step === 'approve') return approveContent(content.id, read ?? content.hash, next.comment)
      return requestChanges(content.id, next.comment)
    },
    onSuccess(content, { step }) {
      client.setQueryData(contentKeys.one(content.id), content)
      document.adopt(content)
      void client.invalidateQueries({ queryKey: contentKeys.all })
      notify.done(
        t(
          content.status === 'in_review' && step === 'approve'
            ? 'review.done.oneOfAll'
            : `review.done.${step}`,
        ),
      )
    },
    onError(error) {
      if (isProblem(error, 'precondition_failed', 'conflict'))
        void client.invalidateQueries({ queryKey: contentKeys.all })
      notify.failed(isProblem(error) ? words(error).detail : error.message)
    },
  })
}
