import { Button, Stack, Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AuthScreen } from './auth-screen.tsx'

const KNOWN = ['invalid_redirect', 'invalid_client'] as const

/** Another program asked to be let in and cannot even be answered: why, and what its maker needs to know. */
export function RefusedPage() {
  const { t } = useTranslation(['auth', 'shell'])
  const { error } = useSearch({ from: '/entrance/oauth/refused' })
  const known = KNOWN.find((each) => each === error) ?? 'other'
  return (
    <AuthScreen title={t('refused.title')} lead={t(`refused.${known}`)}>
      <Stack gap="md">
        <Button size="md" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('shell:notFound.home')}
        </Button>
        {error && (
          <Text size="xs" c="dimmed">
            {t('refused.forMaker', { error })}
          </Text>
        )}
      </Stack>
    </AuthScreen>
  )
}
