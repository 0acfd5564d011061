import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import { formatDate } from '#web/lib/format'
import classes from './home.module.css'

/** Until when an answer is wanted, by the workspace's calendar. */
export function DueDate({ at }: { at: string }) {
  const { t, i18n } = useTranslation('home')
  const timeZone = useTimeZone()
  const late = Date.parse(at) < Date.now()
  const date = formatDate(at, i18n.language, timeZone)
  return (
    <span className={classes.due} data-late={late || undefined}>
      <IconClock size={14} stroke={1.75} aria-hidden />
      {t(late ? 'overdue' : 'due', { date })}
    </span>
  )
}
