import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordFault } from '#core/domain/auth/password-rules'
import { api } from '#web/lib/api'
import { useFieldErrors } from '#web/lib/errors'
import { ProblemAlert } from '#web/ui/problem-alert'
import { AuthScreen } from './auth-screen.tsx'
import { CheckYourMail } from './check-your-mail.tsx'
import { NewPasswordInput } from './new-password-input.tsx'
import { OtherWaysIn } from './other-ways-in.tsx'

export function SignUpPage() {
  const { t } = useTranslation('auth')
  const { next, email: known } = useSearch({ from: '/entrance/outside/sign-up' })
  const [name, setName] = useState('')
  const [email, setEmail] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const signUp = useMutation({
    mutationFn: () => api.post('/api/auth/sign-up/email', { name, email, password, callbackURL: next }),
  })
  const fieldError = useFieldErrors(signUp.error)
  if (signUp.isSuccess) return <CheckYourMail email={email} purpose="verify" next={next} />
  return (
    <AuthScreen
      title={t('signUp.title')}
      lead={t('signUp.lead')}
      footer={
        <>
          {t('signUp.haveAccount')}{' '}
          <Anchor inherit renderRoot={(props) => <Link to="/sign-in" search={{ next }} {...props} />}>
            {t('signIn.submit')}
          </Anchor>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!passwordFault(password, email)) signUp.mutate()
        }}
      >
        <Stack gap="md">
          <ProblemAlert error={signUp.error} />
          <TextInput
            name="name"
            autoComplete="name"
            label={t('field.name')}
            size="md"
            required
            maxLength={80}
            value={name}
            error={fieldError('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            type="email"
            name="email"
            autoComplete="email"
            label={t('field.workEmail')}
            size="md"
            required
            maxLength={254}
            value={email}
            error={fieldError('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <NewPasswordInput
            value={password}
            onChange={setPassword}
            email={email}
            error={fieldError('password')}
          />
          <Button type="submit" size="md" loading={signUp.isPending}>
            {t('signUp.submit')}
          </Button>
        </Stack>
      </form>
      <OtherWaysIn next={next} isNew />
    </AuthScreen>
  )
}
