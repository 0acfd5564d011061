import { Button, Group, Textarea } from '@mantine/core'
import { IconMessageCircle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewLink } from '#core/contracts/review-links'
import { contentKeys } from '#web/features/content/index'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { answerLink, revokeLink, talkQuery } from './link-queries.ts'
import classes from './review.module.css'
import { TalkList } from './talk-list.tsx'

interface LinkRowProps {
  contentId: string
  link: ReviewLink
  manages: boolean
  answers: boolean
}

/** One link: whom it is for, whether it was opened, the talk with its holder, and its end. */
export function LinkRow({ contentId, link, manages, answers }: LinkRowProps) {
  const { t } = useTranslation('review')
  const client = useQueryClient()
  const words = useErrorWords()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const revoke = useMutation({
    mutationFn: () => revokeLink(contentId, link.id),
    onSuccess: () => notify.done(t('outside.ended', { name: link.name })),
    onError: (error) => notify.failed(words(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey: contentKeys.round(contentId) }),
  })
  const seen = link.lastSeenAt
    ? t('outside.seen', { when: format.relative(link.lastSeenAt, Date.now()) })
    : t('outside.unseen')
  const state = link.state === 'live' ? seen : t(`outside.${link.state}`)
  return (
    <li>
      <div className={classes.link} data-state={link.state}>
        <span className={classes.name}>
          {link.name}
          <span className={classes.outside}>{state}</span>
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-label={t('outside.talkWith', { name: link.name })}
          onClick={() => setOpen(!open)}
        >
          <IconMessageCircle size={16} stroke={1.5} />
        </Button>
        {manages && link.state === 'live' && (
          <ConfirmButton
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={revoke.isPending}
            consequence={t('outside.revokeLead', { name: link.name })}
            verb={t('outside.revoke')}
            aria-label={t('outside.revokeOf', { name: link.name })}
            onConfirm={() => revoke.mutate()}
          >
            {t('outside.revoke')}
          </ConfirmButton>
        )}
      </div>
      {open && <Talk contentId={contentId} linkId={link.id} answers={answers && link.state === 'live'} />}
    </li>
  )
}

function Talk({ contentId, linkId, answers }: { contentId: string; linkId: string; answers: boolean }) {
  const { t } = useTranslation('review')
  const client = useQueryClient()
  const errorWords = useErrorWords()
  const { data: talk = [] } = useQuery(talkQuery(contentId, linkId))
  const [comment, setComment] = useState('')
  const answer = useMutation({
    mutationFn: () => answerLink(contentId, linkId, comment.trim()),
    onSuccess: () => setComment(''),
    onError: (error) => notify.failed(errorWords(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey: contentKeys.round(contentId) }),
  })
  return (
    <div className={classes.answers}>
      <TalkList talk={talk} />
      {answers && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (comment.trim() !== '') answer.mutate()
          }}
        >
          <Textarea
            aria-label={t('outside.answer')}
            placeholder={t('outside.answer')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Group mt={6}>
            <Button
              type="submit"
              size="xs"
              variant="default"
              loading={answer.isPending}
              disabled={comment.trim() === ''}
            >
              {t('outside.send')}
            </Button>
          </Group>
        </form>
      )}
    </div>
  )
}
