import { Group, Title } from '@mantine/core'
import { IconChartBar, IconListDetails } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Broadcast } from '#core/contracts/broadcasts'
import { OutcomeTiles } from '#web/features/deliveries/index'
import { useSession } from '#web/lib/session'
import classes from './broadcasts.module.css'

/** What was heard of a broadcast's messages, and the ways to its statistics and to each message. */
export function BroadcastResults({ broadcast: { id, counts, heard } }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const operates = useSession().can('operations:manage')
  return (
    <section aria-label={t('results')}>
      <Title order={2} className={classes.heading}>
        {t('results')}
      </Title>
      <OutcomeTiles total={{ sent: counts.sent, ...heard }} />
      <Group gap="lg">
        <Link
          to="/settings/deliveries/statistics"
          search={{ broadcastId: id, days: 90 }}
          className={classes.way}
        >
          <IconChartBar size={16} stroke={1.5} aria-hidden /> {t('toStatistics')}
        </Link>
        {operates && (
          <Link to="/settings/deliveries" search={{ broadcastId: id }} className={classes.way}>
            <IconListDetails size={16} stroke={1.5} aria-hidden /> {t('toDeliveries')}
          </Link>
        )}
      </Group>
    </section>
  )
}
