import { useTranslation } from 'react-i18next'
import dayListClasses from './day-list.module.css'
import { DropZone } from './drop-zone.tsx'
import { PlanChip } from './plan-chip.tsx'
import classes from './tray.module.css'
import type { CalendarPieces } from './use-calendar.ts'

/** What has no date yet, to be dragged onto a day where days are shown; what is dropped here loses its date. */
export function Tray({ calendar, hasDays }: { calendar: CalendarPieces; hasDays: boolean }) {
  const { t } = useTranslation('calendar')
  const { tray, trayHasMore, campaignOf, plan, movable } = calendar
  const count = tray?.length ?? 0
  const lead = hasDays ? 'tray.lead' : 'tray.leadList'
  return (
    <DropZone
      className={classes.tray}
      label={t('tray.title')}
      onDrop={movable ? (piece) => piece.at !== null && plan.to(piece, null) : undefined}
    >
      <h2 className={classes.title}>
        {t('tray.title')}
        <span className={classes.count}>{count > 0 && `${count}${trayHasMore ? '+' : ''}`}</span>
      </h2>
      {tray && count === 0 && <p className={classes.lead}>{t('tray.none')}</p>}
      {count > 0 && movable && <p className={classes.lead}>{t(lead)}</p>}
      <div className={dayListClasses.pieces}>
        {tray?.map((piece) => (
          <PlanChip key={piece.id} piece={piece} campaign={campaignOf(piece)} plan={plan} movable={movable} />
        ))}
      </div>
    </DropZone>
  )
}
