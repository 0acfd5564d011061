import { UnstyledButton } from '@mantine/core'
import { IconLayoutSidebar, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#web/ui/kbd'
import { openOverlay } from '../palette/overlay-store.ts'
import { AccountButton } from './account-button.tsx'
import { DESTINATIONS, type Destination, SETTINGS } from './destinations.ts'
import classes from './rail.module.css'
import { StatusLine } from './status-line.tsx'
import { WorkspaceButton } from './workspace-button.tsx'

/** The way everywhere; collapsed, each entry is its icon with its name on hover. */
export function Rail({ narrow, onToggle }: { narrow: boolean; onToggle: () => void }) {
  const { t } = useTranslation('shell')
  const toggleLabel = t(narrow ? 'rail.expand' : 'rail.collapse')
  return (
    <div className={classes.rail} data-narrow={narrow || undefined}>
      <WorkspaceButton narrow={narrow} />
      <UnstyledButton
        className={classes.search}
        aria-label={t('palette.open')}
        title={narrow ? t('palette.open') : undefined}
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => openOverlay('palette')}
      >
        <IconSearch size={16} stroke={1.5} aria-hidden />
        {!narrow && <span className={classes.searchWords}>{t('palette.hint')}</span>}
        {!narrow && <Kbd keys="mod+k" />}
      </UnstyledButton>
      <nav aria-label={t('rail.label')} className={classes.nav}>
        {DESTINATIONS.map((destination) => (
          <RailLink key={destination.key} destination={destination} narrow={narrow} />
        ))}
        <hr className={classes.rule} />
        <RailLink destination={SETTINGS} narrow={narrow} />
      </nav>
      <div className={classes.foot}>
        <StatusLine narrow={narrow} />
        <div className={classes.footRow}>
          <AccountButton narrow={narrow} />
          <UnstyledButton
            className={classes.toggle}
            aria-label={toggleLabel}
            title={toggleLabel}
            onClick={onToggle}
          >
            <IconLayoutSidebar size={16} stroke={1.5} aria-hidden />
          </UnstyledButton>
        </div>
      </div>
    </div>
  )
}

function RailLink({ destination, narrow }: { destination: Destination; narrow: boolean }) {
  const { t } = useTranslation('shell')
  const { key, to, icon: Icon } = destination
  const label = t(`nav.${key}`)
  return (
    <Link
      to={to}
      className={classes.link}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      aria-label={narrow ? label : undefined}
      title={narrow ? label : undefined}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
      {!narrow && <span>{label}</span>}
    </Link>
  )
}
