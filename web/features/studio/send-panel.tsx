import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lacksReviewers, linksQuery, NEW_SEND, SendForm, toSubmit } from '#web/features/review/index'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import type { useReviewStep } from './use-review-step.ts'

interface SendPanelProps {
  step: ReturnType<typeof useReviewStep>
  contentId: string
  /** A draft is still being written onto the page. */
  writing: boolean
}

/** Sends the page for review, the way chosen. */
export function SendPanel({ step, contentId, writing }: SendPanelProps) {
  const { t } = useTranslation(['studio', 'review'])
  const timeZone = useTimeZone()
  const [draft, setDraft] = useState(NEW_SEND)
  const [asked, setAsked] = useState(false)
  const { data: links = [] } = useQuery(linksQuery(contentId))
  const lacking = lacksReviewers(draft, links.filter(({ state }) => state === 'live').length)
  const send = () => {
    setAsked(true)
    if (!lacking)
      step.mutate(
        { step: 'submit', send: toSubmit(draft, timeZone) },
        { onSuccess: () => setDraft(NEW_SEND) },
      )
  }
  return (
    <Stack gap={12} align="stretch">
      <SendForm draft={draft} onChange={setDraft} lacking={asked && lacking} />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        loading={step.isPending && step.variables.step === 'submit'}
        disabled={writing}
        onClick={send}
      >
        {t(draft.mode === 'none' ? 'review:send.approveNow' : 'review.send')}
      </Button>
    </Stack>
  )
}
