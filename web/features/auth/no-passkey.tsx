import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isDismissal } from './passkeys.ts'

/** Said quietly when the device's dialogue was closed, or none of its keys would do. */
export function NoPasskey({ error }: { error: unknown }) {
  const { t } = useTranslation('auth')
  return (
    <Text size="sm" c="dimmed" mt="xs" role="status" hidden={!isDismissal(error)}>
      {isDismissal(error) && t('passkeyNone')}
    </Text>
  )
}
