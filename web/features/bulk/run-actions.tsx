import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BulkRun } from '#core/contracts/bulk'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { saveFile } from '#web/lib/save-file'
import { useSession } from '#web/lib/session'
import { ConfirmButton } from '#web/ui/confirm-button'
import classes from './bulk.module.css'
import { bulkKeys, readResult, type Steer, steerBulkRun, testBulkRun } from './bulk-queries.ts'

/** What can be done with a run in its present state; the last button is the next step. */
export function RunActions({ run }: { run: BulkRun }) {
  const { t } = useTranslation('bulk')
  const client = useQueryClient()
  const words = useErrorWords()
  const writes = useSession().can('generation:run')
  const { status, counts } = run
  const again = () => client.invalidateQueries({ queryKey: bulkKeys.all })
  const onError = (error: unknown) => notify.failed(words(error).detail)
  const steer = useMutation({
    mutationFn: (step: Steer) => steerBulkRun(run.id, step),
    onSettled: again,
    onError,
  })
  const tried = useMutation({ mutationFn: () => testBulkRun(run.id), onSettled: again, onError })
  const download = useMutation({
    mutationFn: async () => saveFile(await readResult(run.id), `${run.name}.csv`),
    onError,
  })
  const tested = (counts.tested ?? 0) > 0
  const failed = counts.failed ?? 0
  const step = (name: Steer, primary = false) => (
    <Button
      variant={primary ? 'filled' : 'default'}
      loading={steer.isPending && steer.variables === name}
      disabled={steer.isPending}
      onClick={() => steer.mutate(name)}
    >
      {t(`action.${name}`)}
    </Button>
  )
  return (
    <div className={classes.actions}>
      {(counts.done ?? 0) + (counts.tested ?? 0) + failed > 0 && (
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          {t('action.download')}
        </Button>
      )}
      {writes && (status === 'running' || status === 'paused') && (
        <ConfirmButton
          consequence={t('cancel.consequence')}
          verb={t('action.cancel')}
          onConfirm={() => steer.mutate('cancel')}
        >
          {t('action.cancel')}
        </ConfirmButton>
      )}
      {writes &&
        failed > 0 &&
        (status === 'completed' || status === 'paused') &&
        step('retry', status === 'completed')}
      {writes && status === 'draft' && (
        <Button
          variant={tested ? 'default' : 'filled'}
          loading={tried.isPending}
          onClick={() => tried.mutate()}
        >
          {t(tested ? 'action.testAgain' : 'action.test')}
        </Button>
      )}
      {writes && status === 'draft' && step('start', tested)}
      {writes && status === 'running' && step('pause', true)}
      {writes && status === 'paused' && step('resume', true)}
    </div>
  )
}
