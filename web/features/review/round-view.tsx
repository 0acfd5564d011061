import { Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconClock, IconMessageReport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReviewRound, ReviewSeat } from '#core/contracts/review'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import { formatDate } from '#web/lib/format'
import { PersonAvatar } from '#web/ui/person-avatar'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './review.module.css'

/** Who was asked, in their order, and what each has said. */
export function RoundView({ round, open }: { round: ReviewRound; open: boolean }) {
  const { t, i18n } = useTranslation('review')
  const timeZone = useTimeZone()
  const { dueAt, seats, mode } = round
  const late = open && dueAt !== null && Date.parse(dueAt) < Date.now()
  if (seats.length === 0 && dueAt === null) return null
  return (
    <section aria-label={t('round.title')}>
      <Title order={3} className={classes.heading}>
        {t(`mode.${mode}`)}
      </Title>
      {dueAt !== null && open && (
        <Text size="sm" className={classes.due} data-late={late || undefined}>
          <IconClock size={14} stroke={1.75} aria-hidden />
          {t(late ? 'round.overdue' : 'round.due', { date: formatDate(dueAt, i18n.language, timeZone) })}
        </Text>
      )}
      <ol className={classes.seats}>
        {seats.map((seat) => (
          <Seat key={seat.id} seat={seat} open={open} />
        ))}
      </ol>
    </section>
  )
}

const ICONS = { approved: IconCircleCheck, changes_requested: IconMessageReport, waiting: IconCircleDashed }

function Seat({ seat, open }: { seat: ReviewSeat; open: boolean }) {
  const { t } = useTranslation('review')
  const state = seat.decision ?? 'waiting'
  const Icon = ICONS[state]
  const words = state === 'waiting' ? (seat.atTurn ? 'atTurn' : open ? 'later' : 'unasked') : state
  return (
    <li className={classes.seat} data-state={state}>
      <PersonAvatar id={seat.person.id} name={seat.person.name} size={22} />
      <span className={classes.name}>
        {seat.person.name}
        {seat.guest && <span className={classes.outside}>{t('round.outside')}</span>}
      </span>
      <span className={classes.verdict}>
        <Icon size={14} stroke={1.75} aria-hidden />
        {t(`round.${words}`)}
        {seat.decidedAt && (
          <span className={classes.when}>
            <TimeAgo at={seat.decidedAt} />
          </span>
        )}
      </span>
    </li>
  )
}
