import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BulkRun } from '#core/contracts/bulk'
import { useFormat } from '#web/lib/use-format'
import classes from './bulk.module.css'

const share = (count: number | undefined, rows: number) => (rows === 0 ? 0 : ((count ?? 0) / rows) * 100)

/** How far a run is, as a bar and in words. */
export function RunProgress({ run }: { run: BulkRun }) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const { counts, rows, status } = run
  const done = counts.done ?? 0
  const failed = counts.failed ?? 0
  const words = [
    t(`status.${status}`),
    t('progress.done', { done: format.number(done), rows: format.number(rows) }),
    ...(failed > 0 ? [t('progress.failed', { count: failed, failed: format.number(failed) })] : []),
  ]
  return (
    <div className={classes.progress}>
      <Progress.Root size={6} aria-hidden>
        <Progress.Section value={share(done, rows)} color="var(--mq-approved)" />
        <Progress.Section value={share(failed, rows)} color="var(--mq-failed)" />
      </Progress.Root>
      <span className={classes.dim} data-status={status}>
        {words.join(' · ')}
      </span>
    </div>
  )
}
