import { Button, Text } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './auth.module.css'
import { PasskeyName } from './passkey-name.tsx'
import type { Passkey, usePasskeyChanges } from './passkeys.ts'

interface PasskeyRowProps {
  passkey: Passkey
  changes: Pick<ReturnType<typeof usePasskeyChanges>, 'rename' | 'remove'>
}

/** One passkey: what its owner calls it, since when, and when it last opened the account. */
export function PasskeyRow({ passkey, changes: { rename, remove } }: PasskeyRowProps) {
  const { t } = useTranslation(['settings', 'common'])
  const format = useFormat()
  // Named once, the button takes the focus back from the form that stood in its place.
  const [state, setState] = useState<'shown' | 'naming' | 'named'>('shown')
  const { id, createdAt, lastUsedAt } = passkey
  const name = passkey.name ?? t('security.passkeyUnnamed')
  if (state === 'naming')
    return (
      <div className={classes.row}>
        <PasskeyName
          initial={passkey.name ?? ''}
          label={t('security.passkeyRenameOf', { name })}
          busy={rename.isPending}
          onName={(next) => rename.mutate({ id, name: next }, { onSuccess: () => setState('named') })}
          onCancel={() => setState('named')}
        />
      </div>
    )
  return (
    <div className={classes.row}>
      <IconFingerprint size={20} stroke={1.5} aria-hidden />
      <div className={classes.rowText}>
        <Text truncate title={name}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {t('security.added', { date: format.date(createdAt) })}
          {lastUsedAt && (
            <>
              {' · '}
              {t('security.lastUsed')} <TimeAgo at={lastUsedAt} />
            </>
          )}
        </Text>
      </div>
      <div className={classes.rowControls}>
        <Button
          size="xs"
          variant="default"
          autoFocus={state === 'named'}
          aria-label={t('security.passkeyRenameOf', { name })}
          onClick={() => setState('naming')}
        >
          {t('security.passkeyRename')}
        </Button>
        <ConfirmButton
          size="xs"
          consequence={t('security.passkeyRemove')}
          verb={t('common:action.remove')}
          aria-label={t('security.passkeyRemoveOf', { name })}
          loading={remove.isPending && remove.variables === id}
          onConfirm={() => remove.mutate(id)}
        >
          {t('common:action.remove')}
        </ConfirmButton>
      </div>
    </div>
  )
}
