import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ContactImport, ImportPreview } from '#core/contracts/audience-import'
import { reasonsIn } from '#core/domain/audience/import-reasons'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import tableClasses from '../../ui/table.module.css'
import audienceClasses from './audience.module.css'
import markClasses from './consent-mark.module.css'
import classes from './import-preview-table.module.css'

interface ImportPreviewTableProps {
  run: ContactImport
  mapping: Readonly<Record<string, string>>
  preview: UseQueryResult<ImportPreview>
}

/** The first rows as they would be written, with what is wrong beside the cell it is wrong in. */
export function ImportPreviewTable({ run, mapping, preview }: ImportPreviewTableProps) {
  const { t, i18n } = useTranslation('audience')
  const { data, error, refetch } = preview
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <LoadingRows rows={5} dense />
  const shown = run.columns.map((column, at) => ({ column, at })).filter(({ column }) => mapping[column])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('import.step.preview')}>
      <table className={tableClasses.table}>
        <thead>
          <tr>
            <th>{t('import.row')}</th>
            <th>{t('import.becomes')}</th>
            {shown.map(({ column }) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ row, cells, outcome, problems }) => (
            <tr key={row}>
              <td className={audienceClasses.figure}>{row}</td>
              <td>
                <span className={markClasses.mark} data-state={outcome}>
                  {t(`import.outcome.${outcome}`)}
                </span>
                {problems
                  .filter(({ column }) => !shown.some((one) => one.column === column))
                  .map(({ reason }) => (
                    <span key={reason} className={audienceClasses.bad}>
                      {reasonsIn(i18n.language, reason)}
                    </span>
                  ))}
              </td>
              {shown.map(({ column, at }) => {
                const problem = problems.find((one) => one.column === column)
                return (
                  <td key={column} data-bad={problem ? true : undefined}>
                    {cells[at]}
                    {problem && (
                      <span className={audienceClasses.bad}>{reasonsIn(i18n.language, problem.reason)}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
