import { IconLinkOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuestReview } from '#core/contracts/review-links'
import { OutsideLayout } from '#web/app/outside-layout'
import { formatDate } from '#web/lib/format'
import { isProblem } from '#web/lib/problem'
import { usePageTitle } from '#web/lib/use-page-title'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { ChannelPreview } from './channel-preview.tsx'
import classes from './guest.module.css'
import { type GuestApi, guestReview } from './guest-api.ts'
import { GuestDecision } from './guest-decision.tsx'
import { GuestTalk } from './guest-talk.tsx'

const hearHash = (changed: () => void) => {
  globalThis.addEventListener('hashchange', changed)
  return () => globalThis.removeEventListener('hashchange', changed)
}

/** What someone without an account sees behind their link: the words, one question, their talk with the team. */
export function GuestPage() {
  const { t } = useTranslation('guest')
  usePageTitle(t('title'))
  const token = useSyncExternalStore(hearHash, () => globalThis.location.hash.slice(1))
  const api = useMemo(() => guestReview(token), [token])
  const { data, error, refetch } = useQuery(api.query)
  const ended = isProblem(error, 'not_found')
  return (
    <OutsideLayout languageLabel={t('language')} className={classes.main}>
      {ended ? (
        <section className={classes.ended}>
          <IconLinkOff size={32} stroke={1.5} aria-hidden />
          <h1 className={classes.question}>{t('ended.title')}</h1>
          <p className={classes.lead}>{t('ended.detail')}</p>
        </section>
      ) : data ? (
        <Review review={data} api={api} />
      ) : error ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <LoadingRows rows={8} />
      )}
    </OutsideLayout>
  )
}

function Review({ review, api }: { review: GuestReview; api: GuestApi }) {
  const { t, i18n } = useTranslation('guest')
  const { workspace, sender, note, dueAt, timeZone, status } = review
  const date = (at: string) => formatDate(at, i18n.language, timeZone)
  return (
    <div className={classes.review}>
      <section className={classes.words} aria-label={t('words')}>
        <ChannelPreview {...review} from={workspace} />
      </section>
      <aside className={classes.side}>
        <h1 className={classes.question}>{t(`question.${status}`, { workspace })}</h1>
        <p className={classes.lead}>
          {sender ? t(review.decision ? 'sentBy' : 'askedBy', { sender, workspace }) : workspace}
          {dueAt && status === 'in_review' && <span> {t('due', { date: date(dueAt) })}</span>}
        </p>
        {note !== '' && <blockquote className={classes.note}>{note}</blockquote>}
        <GuestDecision review={review} api={api} />
        <GuestTalk review={review} api={api} />
        <p className={classes.small}>{t('expires', { date: date(review.expiresAt) })}</p>
      </aside>
    </div>
  )
}
