import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CONTENT_STATUSES, type Home } from '#core/contracts/content'
import { useFormat } from '#web/lib/use-format'
import { StatusBadge } from '#web/ui/status-badge'
import classes from './home.module.css'

/** How much there is in each state; each number opens its list. */
export function CountStrip({ counts }: { counts: Home['counts'] }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  return (
    <nav className={classes.strip} aria-label={t('counts')}>
      {CONTENT_STATUSES.map((status) => (
        <Link key={status} to="/content" search={{ status }} className={classes.count}>
          <span className={classes.number}>{format.number(counts[status])}</span>
          <StatusBadge status={status} />
        </Link>
      ))}
    </nav>
  )
}
