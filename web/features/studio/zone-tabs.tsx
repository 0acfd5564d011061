import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './zone-tabs.module.css'

export type Zone = 'brief' | 'page' | 'review'

/** Where there is room for one zone only. */
export function ZoneTabs({
  zone,
  brief,
  onChange,
}: {
  zone: Zone
  brief: boolean
  onChange: (zone: Zone) => void
}) {
  const { t } = useTranslation('studio')
  const zones: Zone[] = brief ? ['brief', 'page', 'review'] : ['page', 'review']
  return (
    <div className={classes.tabs}>
      <SegmentedControl
        fullWidth
        aria-label={t('zone.label')}
        value={zone}
        data={zones.map((value) => ({ value, label: t(`zone.${value}`) }))}
        onChange={(value) => onChange(zones.find((known) => known === value) ?? 'page')}
      />
    </div>
  )
}
