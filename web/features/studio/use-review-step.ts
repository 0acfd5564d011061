import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
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

export interface ReviewStep {
  step: 'submit' | 'withdraw' | 'approve' | 'request_changes'
  comment: string
}

/** One step of the review, on what the server has: unsaved words are saved before it. */
export function useReviewStep(document: StudioDocument) {
  const client = useQueryClient()
  const { t } = useTranslation('studio')
  const words = useErrorWords()
  return useMutation({
    async mutationFn({ step, comment }: ReviewStep) {
      const read = document.read().content?.hash
      const saved = await document.flush()
      const { content } = document.read()
      if (!content || !saved) throw new Error(t('review.unsaved'))
      if (step === 'submit') return submitForReview(content.id, comment)
      if (step === 'withdraw') return withdrawFromReview(content.id)
      if (step === 'approve') return approveContent(content.id, read ?? content.hash, comment)
      return requestChanges(content.id, comment)
    },
    onSuccess(content, { step }) {
      client.setQueryData(contentKeys.one(content.id), content)
      document.adopt(content)
      void client.invalidateQueries({ queryKey: contentKeys.all })
      notify.done(t(`review.done.${step}`))
    },
    onError(error) {
      if (isProblem(error, 'precondition_failed', 'conflict'))
        void client.invalidateQueries({ queryKey: contentKeys.all })
      notify.failed(isProblem(error) ? words(error).detail : error.message)
    },
  })
}
