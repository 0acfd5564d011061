import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addDays, startOfDay, wallTime } from '#core/domain/time/zoned'
import { spanQuery } from '#web/features/calendar/index'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import { StatusBadge } from '#web/ui/status-badge'
import classes from './home.module.css'

const DAYS = 7
/** The rest is one click away, on the calendar. */
const SHOWN = 8

/** What goes out in the next seven days, by the workspace's calendar; silent when nothing does. */
export function NextDays() {
  const { t, i18n } = useTranslation('home')
  const timeZone = useTimeZone()
  const today = wallTime(Date.now(), timeZone).day
  const span = [startOfDay(today, timeZone), startOfDay(addDays(today, DAYS), timeZone)] as const
  const { data } = useQuery(spanQuery(...span))
  const format = new Intl.DateTimeFormat(i18n.language, {
    ...{ weekday: 'short', day: 'numeric', month: 'short' },
    timeZone,
  })
  if (!data || data.items.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="home-next">
      <h2 id="home-next" className={classes.heading}>
        <Link to="/calendar" className={classes.headingLink}>
          {t('next')}
        </Link>
      </h2>
      <ul className={classes.list}>
        {data.items.slice(0, SHOWN).map((piece) => (
          <li key={piece.id}>
            <Link to="/studio/$contentId" params={{ contentId: piece.id }} className={classes.row}>
              <span className={classes.day}>{format.format(new Date(piece.at ?? 0))}</span>
              <span className={classes.words}>
                <span className={classes.title}>{piece.title}</span>
              </span>
              <StatusBadge status={piece.state} iconOnly />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
