import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#core/domain/time/zoned'
import { EmptyState } from '#web/ui/empty-state'
import classes from './day-list.module.css'
import { PlanChip } from './plan-chip.tsx'
import type { CalendarPieces } from './use-calendar.ts'

/** The days that have something, one after the other: the calendar of a small screen. */
export function DayList({ days, calendar }: { days: readonly Day[]; calendar: CalendarPieces }) {
  const { t, i18n } = useTranslation('calendar')
  const { piecesOn, campaignOf, plan, movable, today } = calendar
  const full = days.filter((day) => piecesOn(day).length > 0)
  const name = (day: Day) =>
    new Intl.DateTimeFormat(i18n.language, {
      ...{ weekday: 'long', day: 'numeric', month: 'long' },
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`))
  if (full.length === 0)
    return (
      <EmptyState icon={IconCalendarOff} title={t('none.title')}>
        {t('none.detail')}
      </EmptyState>
    )
  return (
    <ol className={classes.days}>
      {full.map((day) => (
        <li key={day} data-day={day}>
          <h2 className={classes.dayName} data-today={day === today || undefined}>
            {name(day)}
          </h2>
          <div className={classes.pieces}>
            {piecesOn(day).map((piece) => (
              <PlanChip
                key={piece.id}
                piece={piece}
                campaign={campaignOf(piece)}
                plan={plan}
                movable={movable}
                roomy
              />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
