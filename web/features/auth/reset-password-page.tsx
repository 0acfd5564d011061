import { Anchor, Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordFault } from '#core/domain/auth/password-rules'
import { api, tokens } from '#web/lib/api'
import { ProblemAlert } from '#web/ui/problem-alert'
import { AuthScreen } from './auth-screen.tsx'
import { NewPasswordInput } from './new-password-input.tsx'

export function ResetPasswordPage() {
  const { t } = useTranslation('auth')
  const { token } = useSearch({ from: '/entrance/reset-password' })
  const navigate = useNavigate()
  const [newPassword, setNewPassword] = useState('')
  const reset = useMutation({
    mutationFn: () => api.post('/api/auth/reset-password', { newPassword, token }),
    onSuccess: () => {
      tokens.forget()
      return navigate({ to: '/sign-in', search: { notice: 'password_changed' } })
    },
  })
  return (
    <AuthScreen
      title={t('reset.title')}
      lead={t(token ? 'reset.lead' : 'reset.noToken')}
      footer={
        token && (
          <Anchor inherit renderRoot={(props) => <Link to="/forgot-password" {...props} />}>
            {t('reset.again')}
          </Anchor>
        )
      }
    >
      {!token && (
        <Button size="md" renderRoot={(props) => <Link to="/forgot-password" {...props} />}>
          {t('reset.again')}
        </Button>
      )}
      {token && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (!passwordFault(newPassword, '')) reset.mutate()
          }}
        >
          <Stack gap="md">
            <ProblemAlert error={reset.error} />
            <NewPasswordInput value={newPassword} onChange={setNewPassword} label={t('field.newPassword')} />
            <Button type="submit" size="md" loading={reset.isPending}>
              {t('reset.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </AuthScreen>
  )
}
