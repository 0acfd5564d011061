import { Anchor, Button, PinInput, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '#web/lib/api'
import { ProblemAlert } from '#web/ui/problem-alert'
import { signedInSchema, useGoOn } from './account.ts'
import classes from './auth.module.css'
import { AuthScreen } from './auth-screen.tsx'
import { oauthQuery } from './oauth-query.ts'
import { useFirstDigit } from './use-first-digit.ts'

type Method = 'totp' | 'backup-code'

/** The second step of signing in: a code from the app, or a recovery code. */
export function TwoFactorPage() {
  const { t } = useTranslation('auth')
  const { next } = useSearch({ from: '/entrance/outside/two-factor' })
  const goOn = useGoOn()
  const label = useId()
  const [method, setMethod] = useState<Method>('totp')
  const [code, setCode] = useState('')
  const { ref, focusFirst } = useFirstDigit()
  const verify = useMutation({
    mutationFn: (value: string) =>
      api.post(
        `/api/auth/two-factor/verify-${method}`,
        { code: value.trim(), ...oauthQuery() },
        signedInSchema,
      ),
    onSuccess: (answer) => goOn(next, answer),
    onError: () => {
      setCode('')
      focusFirst()
    },
  })
  const turn = () => {
    setMethod(method === 'totp' ? 'backup-code' : 'totp')
    setCode('')
    verify.reset()
  }
  return (
    <AuthScreen
      title={t('twoFactor.title')}
      lead={t(`twoFactor.${method}.lead`)}
      footer={
        <Anchor inherit renderRoot={(props) => <Link to="/sign-in" search={{ next }} {...props} />}>
          {t('mail.back')}
        </Anchor>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          verify.mutate(code)
        }}
      >
        <Stack gap="md">
          <ProblemAlert error={verify.error} feature="auth" />
          {method === 'totp' ? (
            <div ref={ref}>
              <div id={label} className={classes.codeLabel}>
                {t('twoFactor.totp.label')}
              </div>
              <PinInput
                oneTimeCode
                autoFocus
                type="number"
                length={6}
                size="md"
                placeholder=""
                className={classes.pin}
                aria-label={t('twoFactor.totp.label')}
                getInputProps={(index) => ({ 'aria-label': t('twoFactor.digit', { n: index + 1 }) })}
                value={code}
                onChange={setCode}
                onComplete={(value) => verify.mutate(value)}
              />
            </div>
          ) : (
            <TextInput
              label={t('twoFactor.backup-code.label')}
              size="md"
              autoFocus
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
          <Button type="submit" size="md" loading={verify.isPending} disabled={code.length < 6}>
            {t('twoFactor.submit')}
          </Button>
          <UnstyledButton className={classes.textButton} onClick={turn}>
            {t(`twoFactor.${method}.other`)}
          </UnstyledButton>
        </Stack>
      </form>
    </AuthScreen>
  )
}
