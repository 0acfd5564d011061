import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '#web/lib/api'
import { ProblemAlert } from '#web/ui/problem-alert'
import { AuthScreen } from './auth-screen.tsx'
import { CheckYourMail } from './check-your-mail.tsx'

export function ForgotPasswordPage() {
  const { t } = useTranslation('auth')
  const { email: known } = useSearch({ from: '/entrance/outside/forgot-password' })
  const [email, setEmail] = useState(known ?? '')
  const request = useMutation({
    mutationFn: () => api.post('/api/auth/request-password-reset', { email }),
  })
  if (request.isSuccess) return <CheckYourMail email={email} purpose="reset" />
  return (
    <AuthScreen
      title={t('forgot.title')}
      lead={t('forgot.lead')}
      footer={
        <Anchor inherit renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t('mail.back')}
        </Anchor>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          request.mutate()
        }}
      >
        <Stack gap="md">
          <ProblemAlert error={request.error} />
          <TextInput
            type="email"
            name="email"
            autoComplete="email"
            label={t('field.email')}
            size="md"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={request.isPending}>
            {t('forgot.submit')}
          </Button>
        </Stack>
      </form>
    </AuthScreen>
  )
}
