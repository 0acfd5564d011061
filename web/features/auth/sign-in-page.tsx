import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#web/lib/problem'
import { ProblemAlert } from '#web/ui/problem-alert'
import classes from './auth.module.css'
import { AuthScreen } from './auth-screen.tsx'
import { OtherWaysIn } from './other-ways-in.tsx'
import { ProviderRefusal } from './provider-refusal.tsx'
import { ResendLink } from './resend-link.tsx'
import { useSignIn } from './sign-in.ts'
import { SignInNotice } from './sign-in-notice.tsx'

export function SignInPage() {
  const { t } = useTranslation('auth')
  const { next, email: known, error: refused, notice } = useSearch({ from: '/entrance/outside/sign-in' })
  const [email, setEmail] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const signIn = useSignIn(next)
  const unverified = isProblem(signIn.error) && signIn.error.reason === 'EMAIL_NOT_VERIFIED'
  return (
    <AuthScreen
      title={t('signIn.title')}
      footer={
        <>
          {t('signIn.noAccount')}{' '}
          <Anchor inherit renderRoot={(props) => <Link to="/sign-up" search={{ next }} {...props} />}>
            {t('signIn.signUp')}
          </Anchor>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate({ email, password })
        }}
      >
        <Stack gap="md">
          <SignInNotice notice={signIn.isIdle ? notice : undefined} />
          <ProviderRefusal reason={signIn.isIdle ? refused : undefined} />
          <ProblemAlert error={signIn.error} feature="auth">
            {unverified && <ResendLink email={email} next={next} />}
          </ProblemAlert>
          <TextInput
            type="email"
            name="email"
            autoComplete="username webauthn"
            label={t('field.email')}
            size="md"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <div className={classes.password}>
            <PasswordInput
              name="password"
              autoComplete="current-password"
              label={t('field.password')}
              size="md"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
            />
            <Anchor
              size="sm"
              className={classes.forgot}
              renderRoot={(props) => (
                <Link to="/forgot-password" search={{ email: email || undefined }} {...props} />
              )}
            >
              {t('signIn.forgot')}
            </Anchor>
          </div>
          <Button type="submit" size="md" loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
      <OtherWaysIn next={next} busy={signIn.isPending} />
    </AuthScreen>
  )
}
