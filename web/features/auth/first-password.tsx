import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#web/lib/api'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { useAccount } from './account.ts'

/** For who came with Google or GitHub: a password is chosen over the address, as a forgotten one is. */
export function FirstPassword() {
  const { t } = useTranslation(['settings', 'auth'])
  const { data: account } = useAccount()
  const email = account?.user.email ?? ''
  const ask = useMutation({ mutationFn: () => api.post('/api/auth/request-password-reset', { email }) })
  return (
    <Section
      title={t('auth:field.password')}
      description={t('security.noPassword')}
      action={
        <Button variant="default" disabled={!account} loading={ask.isPending} onClick={() => ask.mutate()}>
          {t('security.passwordLink')}
        </Button>
      }
    >
      <ProblemAlert error={ask.error} />
      <Text size="sm" role="status" hidden={!ask.isSuccess}>
        {ask.isSuccess && t('security.passwordLinkSent', { email })}
      </Text>
    </Section>
  )
}
