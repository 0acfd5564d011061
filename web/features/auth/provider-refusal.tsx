import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const KNOWN = {
  provider: [
    'access_denied',
    'account_not_linked',
    'email_not_verified',
    'email_not_found',
    'second_factor_first',
    'state_mismatch',
    'state_not_found',
  ],
  linking: [
    'access_denied',
    'account_already_linked_to_different_user',
    'email_does_not_match',
    'email_not_verified',
    'email_not_found',
    'state_mismatch',
    'state_not_found',
  ],
} as const

interface ProviderRefusalProps {
  reason: string | undefined
  /** The person is signed in and wanted to add this way in. */
  linking?: boolean
}

/** Whoever comes back from the provider begins at the top of the page. */
const intoView = (alert: HTMLElement | null) => alert?.scrollIntoView({ block: 'center' })

/** Why the way over Google or GitHub ended here again, and what to do. */
export function ProviderRefusal({ reason, linking = false }: ProviderRefusalProps) {
  const { t } = useTranslation('auth')
  if (!reason) return null
  const key = linking
    ? (`linking.${KNOWN.linking.find((each) => each === reason) ?? 'other'}` as const)
    : (`provider.${KNOWN.provider.find((each) => each === reason) ?? 'other'}` as const)
  return (
    <Alert
      ref={linking ? intoView : undefined}
      role="alert"
      color={reason === 'access_denied' ? 'gray' : 'red'}
      variant="light"
      title={t(`${key}.title`)}
      icon={<IconAlertTriangle size={16} stroke={1.5} />}
    >
      {t(`${key}.detail`)}
    </Alert>
  )
}
