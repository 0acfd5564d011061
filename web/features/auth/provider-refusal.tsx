import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const KNOWN = [
  'access_denied',
  'account_not_linked',
  'email_not_verified',
  'email_not_found',
  'second_factor_first',
  'state_mismatch',
  'state_not_found',
] as const

/** Why the way over Google or GitHub ended here again, and what to do. */
export function ProviderRefusal({ reason }: { reason: string | undefined }) {
  const { t } = useTranslation('auth')
  if (!reason) return null
  const known = KNOWN.find((each) => each === reason) ?? 'other'
  return (
    <Alert
      role="alert"
      color={known === 'access_denied' ? 'gray' : 'red'}
      variant="light"
      title={t(`provider.${known}.title`)}
      icon={<IconAlertTriangle size={16} stroke={1.5} />}
    >
      {t(`provider.${known}.detail`)}
    </Alert>
  )
}
