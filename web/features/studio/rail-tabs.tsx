import { Tabs, Tooltip } from '@mantine/core'
import {
  IconChartBar,
  IconChecks,
  IconDeviceMobile,
  IconHistory,
  IconMessage,
  IconPencilCheck,
  IconSparkles,
  IconTextPlus,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './rail-tabs.module.css'

const ICONS = {
  analysis: IconChartBar,
  style: IconPencilCheck,
  review: IconChecks,
  comments: IconMessage,
  suggestions: IconTextPlus,
  history: IconHistory,
  channel: IconDeviceMobile,
  run: IconSparkles,
} as const
export type RailTab = keyof typeof ICONS
const TABS = Object.keys(ICONS).filter((key): key is RailTab => key in ICONS)

export const isRailTab = (value: string | null): value is RailTab => value !== null && value in ICONS

/** One row whatever the language: a sign for each tab, its word beside the one that is open. */
export const RailTabs = memo(function RailTabs({ open }: { open: RailTab }) {
  const { t } = useTranslation('studio')
  return (
    <Tabs.List className={classes.list}>
      {TABS.map((tab) => {
        const Icon = ICONS[tab]
        const label = t(`rail.${tab}`)
        return (
          <Tooltip key={tab} label={label} disabled={tab === open}>
            <Tabs.Tab value={tab} aria-label={label} className={classes.tab}>
              <Icon size={16} stroke={1.5} aria-hidden />
              {tab === open && <span className={classes.word}>{label}</span>}
            </Tabs.Tab>
          </Tooltip>
        )
      })}
    </Tabs.List>
  )
})
