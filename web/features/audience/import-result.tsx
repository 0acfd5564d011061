import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactImport } from '#core/contracts/audience-import'
import { reasonsIn } from '#core/domain/audience/import-reasons'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { saveFile } from '#web/lib/save-file'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import audienceClasses from './audience.module.css'
import { audienceKeys } from './audience-queries.ts'
import { ImportProgress } from './import-progress.tsx'
import { cancelImport, importKeys, readImportErrors } from './import-queries.ts'
import classes from './import-result.module.css'
import overviewClasses from './overview.module.css'

/** An import on its way or over: how far it is, what was written, and the rows that were not. */
export function ImportResult({ run }: { run: ContactImport }) {
  const { t, i18n } = useTranslation('audience')
  const format = useFormat()
  const client = useQueryClient()
  const words = useErrorWords()
  const { status, counts, name } = run
  const onError = (error: unknown) => notify.failed(words(error).detail)
  useEffect(() => {
    if (status !== 'running') void client.invalidateQueries({ queryKey: audienceKeys.all })
  }, [client, status])
  const cancel = useMutation({
    mutationFn: () => cancelImport(run.id),
    onSettled: () => client.invalidateQueries({ queryKey: importKeys.all }),
    onError,
  })
  const download = useMutation({
    mutationFn: async () => saveFile(await readImportErrors(run.id), t('import.errorsFile', { name })),
    onError,
  })
  const left = run.reported ?? counts.failed + counts.skipped
  return (
    <>
      <PageHeader
        title={name}
        parent={{ label: t('tabs.imports'), to: '/audience/imports' }}
        action={
          status === 'running' ? (
            <ConfirmButton
              consequence={t('import.cancelConsequence')}
              verb={t('import.cancel')}
              onConfirm={() => cancel.mutate()}
            >
              {t('import.cancel')}
            </ConfirmButton>
          ) : (
            <Button renderRoot={(props) => <Link to="/audience" {...props} />}>{t('import.see')}</Button>
          )
        }
      />
      <PageBody narrow>
        <div className={classes.progress} role="status">
          <ImportProgress run={run} />
        </div>
        {run.error && <p className={audienceClasses.bad}>{reasonsIn(i18n.language, run.error)}</p>}
        <dl className={overviewClasses.overview}>
          {(['created', 'updated', 'skipped', 'failed'] as const).map((key) => (
            <div key={key} className={overviewClasses.number}>
              <dt>{t(`import.count.${key}`)}</dt>
              <dd>{format.number(counts[key])}</dd>
            </div>
          ))}
        </dl>
        {status !== 'running' && left > 0 && (
          <>
            <p className={audienceClasses.dim}>{t('import.errorsHint')}</p>
            <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
              {t('import.errors', { count: left, n: format.number(left) })}
            </Button>
          </>
        )}
      </PageBody>
    </>
  )
}
