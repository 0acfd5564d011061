import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Day } from '#core/domain/time/zoned'
import { sameMonth } from './calendar-view.ts'
import classes from './day-grid.module.css'
import { DropZone } from './drop-zone.tsx'
import { PlanChip } from './plan-chip.tsx'
import type { CalendarPieces } from './use-calendar.ts'

/** Pieces a day of the month shows before it counts the rest. */
const SHOWN = 4

interface DayGridProps {
  weeks: readonly Day[][]
  /** The month shown, whose other days stand back; null in a week. */
  month: Day | null
  calendar: CalendarPieces
}

/** A month or a week as a grid of days. */
export function DayGrid({ weeks, month, calendar }: DayGridProps) {
  const { t, i18n } = useTranslation('calendar')
  const format = (day: Day, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    )
  const { piecesOn, campaignOf, plan, movable, today, search } = calendar
  return (
    <div
      className={classes.grid}
      data-view={month === null ? 'week' : 'month'}
      aria-busy={calendar.loading || undefined}
    >
      {weeks[0]?.map((day) => (
        <div key={day} className={classes.weekday} aria-hidden>
          {format(day, { weekday: 'short' })}
        </div>
      ))}
      {weeks.flat().map((day) => {
        const pieces = piecesOn(day)
        const shown = month === null ? pieces : pieces.slice(0, pieces.length > SHOWN ? SHOWN - 1 : SHOWN)
        const rest = pieces.length - shown.length
        return (
          <DropZone
            key={day}
            className={classes.day}
            label={format(day, { dateStyle: 'full' })}
            onDrop={movable ? (piece) => plan.toDay(piece, day) : undefined}
            today={day === today}
            outside={month !== null && !sameMonth(day, month)}
            day={day}
          >
            <span className={classes.number} aria-hidden>
              {format(day, day.endsWith('-01') ? { day: 'numeric', month: 'short' } : { day: 'numeric' })}
            </span>
            {shown.map((piece) => (
              <PlanChip
                key={piece.id}
                piece={piece}
                campaign={campaignOf(piece)}
                plan={plan}
                movable={movable}
              />
            ))}
            {rest > 0 && (
              <Link to="/calendar" search={{ ...search, view: 'week', day }} className={classes.rest}>
                {t('more', { count: rest })}
              </Link>
            )}
          </DropZone>
        )
      })}
    </div>
  )
}
