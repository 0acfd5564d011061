import { Button } from '@mantine/core'
import { IconPencil, IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Broadcast } from '#core/contracts/broadcasts'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { ConfirmButton } from '#web/ui/confirm-button'
import { broadcastKeys, deleteBroadcast, type Steer, steerBroadcast } from './broadcast-queries.ts'
import { BroadcastTest } from './broadcast-test.tsx'
import classes from './broadcasts.module.css'

const SIGN = { size: 16, stroke: 1.5 } as const

/** What can be done with a broadcast in its present state. */
export function BroadcastActions({ broadcast }: { broadcast: Broadcast }) {
  const { id, status } = broadcast
  const { t } = useTranslation('broadcasts')
  const client = useQueryClient()
  const navigate = useNavigate()
  const words = useErrorWords()
  const sends = useSession().can('broadcast:send')
  const onError = (error: unknown) => notify.failed(words(error).detail)
  const again = () => client.invalidateQueries({ queryKey: broadcastKeys.all })
  const steer = useMutation({
    mutationFn: (step: Steer) => steerBroadcast(id, step),
    onSettled: again,
    onError,
  })
  const drop = useMutation({
    mutationFn: () => deleteBroadcast(id),
    onSuccess: () => navigate({ to: '/broadcasts' }),
    onSettled: again,
    onError,
  })
  if (!sends) return null
  const step = (name: 'pause' | 'resume') => (
    <Button
      leftSection={name === 'pause' ? <IconPlayerPause {...SIGN} /> : <IconPlayerPlay {...SIGN} />}
      loading={steer.isPending && steer.variables === name}
      onClick={() => steer.mutate(name)}
    >
      {t(`action.${name}`)}
    </Button>
  )
  return (
    <div className={classes.actions}>
      {status === 'draft' && (
        <ConfirmButton
          leftSection={<IconTrash {...SIGN} />}
          consequence={t('delete.consequence')}
          verb={t('delete.verb')}
          onConfirm={() => drop.mutate()}
        >
          {t('delete.verb')}
        </ConfirmButton>
      )}
      {status === 'draft' && (
        <Button
          variant="default"
          leftSection={<IconPencil {...SIGN} />}
          renderRoot={(props) => (
            <Link to="/broadcasts/$broadcastId/edit" params={{ broadcastId: id }} {...props} />
          )}
        >
          {t('action.edit')}
        </Button>
      )}
      {status === 'draft' && <BroadcastTest broadcast={broadcast} />}
      {(status === 'sending' || status === 'paused' || status === 'scheduled') && (
        <ConfirmButton
          leftSection={<IconPlayerStop {...SIGN} />}
          consequence={t('cancel.consequence')}
          verb={t('action.cancel')}
          onConfirm={() => steer.mutate('cancel')}
        >
          {t('action.cancel')}
        </ConfirmButton>
      )}
      {status === 'sending' && step('pause')}
      {status === 'paused' && step('resume')}
    </div>
  )
}
