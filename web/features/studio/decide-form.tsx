import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { useReviewStep } from './use-review-step.ts'

/** The judgement of someone whose turn it is. */
export function DecideForm({ step }: { step: ReturnType<typeof useReviewStep> }) {
  const { t } = useTranslation('studio')
  const [comment, setComment] = useState('')
  const [asked, setAsked] = useState(false)
  const words = comment.trim()
  const decide = (name: 'approve' | 'request_changes') => {
    setAsked(name === 'request_changes')
    if (name === 'request_changes' && words === '') return
    step.mutate({ step: name, comment: words }, { onSuccess: () => setComment('') })
  }
  const busy = (name: string) => step.isPending && step.variables.step === name
  return (
    <Stack gap={12}>
      <Textarea
        label={t('review.comment')}
        placeholder={t('review.commentHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={comment}
        error={asked && words === '' ? t('review.commentNeeded') : undefined}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button loading={busy('approve')} onClick={() => decide('approve')}>
          {t('review.approve')}
        </Button>
        <Button loading={busy('request_changes')} variant="default" onClick={() => decide('request_changes')}>
          {t('review.requestChanges')}
        </Button>
      </Group>
    </Stack>
  )
}
