import { useTranslation } from 'react-i18next'
import classes from './calendar.module.css'
import { DropZone } from './drop-zone.tsx'
import { PlanChip } from './plan-chip.tsx'
import type { CalendarPieces } from './use-calendar.ts'

/** What has no date yet, to be dragged onto a day; what is dropped here loses its date. */
export function Tray({ calendar }: { calendar: CalendarPieces }) {
  const { t } = useTranslation('calendar')
  const { tray, trayHasMore, campaignOf, plan, movable } = calendar
  return (
    <DropZone
      className={classes.tray}
      label={t('tray.title')}
      onDrop={movable ? (piece) => piece.at !== null && plan.to(piece, null) : undefined}
    >
      <h2 className={classes.trayTitle}>
        {t('tray.title')}
        <span className={classes.trayCount}>
          {tray.length > 0 && `${tray.length}${trayHasMore ? '+' : ''}`}
        </span>
      </h2>
      <p className={classes.trayLead}>{t(tray.length > 0 ? 'tray.lead' : 'tray.none')}</p>
      <div className={classes.pieces}>
        {tray.map((piece) => (
          <PlanChip key={piece.id} piece={piece} campaign={campaignOf(piece)} plan={plan} movable={movable} />
        ))}
      </div>
    </DropZone>
  )
}
