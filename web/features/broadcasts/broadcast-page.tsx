import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Broadcast } from '#core/contracts/broadcasts'
import { MessagePreview } from '#web/features/notification-templates/index'
import { useErrorWords } from '#web/lib/errors'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { BroadcastActions } from './broadcast-actions.tsx'
import { BroadcastProgress } from './broadcast-progress.tsx'
import { broadcastPreviewQuery, broadcastQuery } from './broadcast-queries.ts'
import { BroadcastResults } from './broadcast-results.tsx'
import { BroadcastStatus } from './broadcast-status.tsx'
import classes from './broadcasts.module.css'
import { StartForm } from './start-form.tsx'

/** One broadcast: what it is, how it arrives, when it goes out, and what has become of it. */
export function BroadcastPage() {
  const { t } = useTranslation(['broadcasts', 'inbox'])
  const { broadcastId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(broadcastQuery(broadcastId))
  return (
    <>
      <PageHeader
        title={data?.name ?? t('one')}
        parent={{ label: t('title'), to: '/broadcasts' }}
        action={data && <BroadcastActions broadcast={data} />}
      />
      <PageBody>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : data ? (
          <Shown broadcast={data} />
        ) : (
          <LoadingRows rows={8} />
        )}
      </PageBody>
    </>
  )
}

function Shown({ broadcast }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const format = useFormat()
  const words = useErrorWords()
  const preview = useQuery(broadcastPreviewQuery(broadcast.id))
  const { status, reason, nextAt, localTime } = broadcast
  return (
    <div className={classes.split}>
      <div className={classes.side}>
        <div role="status">
          {status === 'sending' || status === 'paused' ? (
            <BroadcastProgress broadcast={broadcast} />
          ) : (
            <BroadcastStatus status={status} />
          )}
          <p className={classes.lead}>
            {reason
              ? t(`reason.${reason}`)
              : status === 'scheduled' && localTime
                ? t('localAt', { date: localTime.date, time: localTime.time })
                : status === 'scheduled' && nextAt
                  ? t('at', { at: format.dateTime(nextAt) })
                  : t(`lead.${status}`)}
          </p>
          <Pace broadcast={broadcast} />
        </div>
        {status === 'draft' ? <StartForm broadcast={broadcast} /> : <Counts broadcast={broadcast} />}
        {broadcast.counts.sent > 0 && <BroadcastResults broadcast={broadcast} />}
      </div>
      <section aria-label={t('arrives')} className={classes.beside}>
        {preview.error ? (
          <p className={classes.lead}>{words(preview.error).detail}</p>
        ) : (
          preview.data && <MessagePreview message={preview.data} />
        )}
      </section>
    </div>
  )
}

/** How fast it goes where that was held back, and how long what has not been planned will take. */
function Pace({ broadcast: { status, throttle, counts } }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const format = useFormat()
  if (throttle === null || !PACED.includes(status)) return null
  const left = status === 'draft' ? (counts.reachable ?? 0) : (counts.audience ?? 0) - counts.planned
  const minutes = Math.ceil(left / throttle)
  const pace = t('pace.most', { count: throttle, n: format.number(throttle) })
  return (
    <p className={classes.dim}>
      {minutes > 1
        ? `${pace} ${t(counts.planned > 0 ? 'pace.left' : 'pace.whole', { count: minutes, n: format.number(minutes) })}`
        : pace}
    </p>
  )
}

const PACED: readonly string[] = ['draft', 'scheduled', 'sending', 'paused']
const SHOWN = ['planned', 'sent', 'waiting', 'held', 'skipped', 'failed'] as const
/** Once it is over, nothing that waits is not worth a word. */
const PASSING: readonly string[] = ['waiting', 'held']

function Counts({ broadcast: { counts, skippedBy } }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const format = useFormat()
  return (
    <>
      <dl className={classes.counts}>
        {SHOWN.filter((key) => counts[key] > 0 || !PASSING.includes(key)).map((key) => (
          <div key={key}>
            <dt>{t(`count.${key}`)}</dt>
            <dd>{format.number(counts[key])}</dd>
          </div>
        ))}
      </dl>
      {skippedBy.length > 0 && (
        <ul className={classes.why}>
          {skippedBy.map(({ reason, count }) => (
            <li key={reason}>
              {t(`skipped.${reason}`, { defaultValue: reason })}: {format.number(count)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
