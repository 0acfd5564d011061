import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PROVIDER_NAMES } from '#core/contracts/auth'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import classes from './auth.module.css'
import { PROVIDER_ICONS } from './provider-icons.ts'
import type { Provider } from './providers.ts'

interface ProviderRowProps {
  provider: Provider
  /** Not linked, linked, or linked and the last way in. */
  state: 'open' | 'linked' | 'only'
  since: string | undefined
  busy: boolean
  onLink: () => void
  onUnlink: () => void
}

/** Google or GitHub, and whether it opens this account. */
export function ProviderRow({ provider, state, since, busy, onLink, onUnlink }: ProviderRowProps) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const Icon = PROVIDER_ICONS[provider]
  const name = PROVIDER_NAMES[provider]
  return (
    <div className={classes.row}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <div className={classes.rowText}>
        <Text>{name}</Text>
        <Text size="xs" c="dimmed">
          {state === 'open' && t('security.notConnected')}
          {state !== 'open' && since && t('security.connected', { date: format.date(since) })}
          {state === 'only' && ` · ${t('security.onlyWay')}`}
        </Text>
      </div>
      {state === 'open' && (
        <Button
          variant="default"
          size="xs"
          aria-label={t('security.connectTo', { name })}
          loading={busy}
          onClick={onLink}
        >
          {t('security.connect')}
        </Button>
      )}
      {state === 'linked' && (
        <ConfirmButton
          size="xs"
          consequence={t('security.disconnectConsequence', { name })}
          verb={t('security.disconnect')}
          aria-label={t('security.disconnectFrom', { name })}
          loading={busy}
          onConfirm={onUnlink}
        >
          {t('security.disconnect')}
        </ConfirmButton>
      )}
    </div>
  )
}
