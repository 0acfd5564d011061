import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContactImport } from '#core/contracts/audience-import'
import { useFormat } from '#web/lib/use-format'
import audienceClasses from './audience.module.css'
import classes from './import-progress.module.css'

/** How far an import is, as a bar and in words. */
export function ImportProgress({ run }: { run: ContactImport }) {
  const { t } = useTranslation('audience')
  const format = useFormat()
  const { counts, rows, status } = run
  const share = (count: number) => (rows === 0 ? 0 : (count / rows) * 100)
  return (
    <div className={classes.progress}>
      <Progress.Root size={6} aria-hidden>
        <Progress.Section value={share(counts.done - counts.failed)} color="var(--mq-approved)" />
        <Progress.Section value={share(counts.failed)} color="var(--mq-failed)" />
      </Progress.Root>
      <span className={audienceClasses.dim}>
        {t(`import.status.${status}`)} ·{' '}
        {t('import.done', { done: format.number(counts.done), rows: format.number(rows) })}
      </span>
    </div>
  )
}
