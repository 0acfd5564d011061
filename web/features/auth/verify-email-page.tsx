import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api, tokens } from '#web/lib/api'
import { isProblem } from '#web/lib/problem'
import { ProblemAlert } from '#web/ui/problem-alert'
import { useGoOn } from './account.ts'
import { AuthScreen } from './auth-screen.tsx'

const isSpent = (error: unknown) =>
  isProblem(error) && (error.reason === 'INVALID_TOKEN' || error.reason === 'TOKEN_EXPIRED')

/** The link of the mail leads here: it verifies, signs in and goes on by itself. */
export function VerifyEmailPage() {
  const { t } = useTranslation('auth')
  const { token, next } = useSearch({ from: '/entrance/verify-email' })
  const goOn = useGoOn()
  const navigate = useNavigate()
  const verification = useQuery({
    queryKey: ['verify-email', token],
    queryFn: () => api.get('/api/auth/verify-email', z.object({ status: z.boolean() }), { query: { token } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: token !== undefined,
  })
  const verified = verification.isSuccess
  // biome-ignore lint/correctness/useExhaustiveDependencies: going on once, as soon as it is verified
  useEffect(() => {
    if (verified) void onward()
  }, [verified])
  // A link that was followed before still confirms, and signs nobody in.
  const onward = async () =>
    (await tokens.renew())
      ? goOn(next, {})
      : navigate({ to: '/sign-in', search: { next, notice: 'address_confirmed' } })
  const failed = verification.isError || token === undefined
  return (
    <AuthScreen
      title={t(failed ? 'verify.failed' : 'verify.title')}
      lead={failed ? t('verify.failedLead') : undefined}
    >
      {failed ? (
        <>
          <ProblemAlert error={isSpent(verification.error) ? null : verification.error} />
          <Button size="md" renderRoot={(props) => <Link to="/sign-in" search={{ next }} {...props} />}>
            {t('verify.signIn')}
          </Button>
        </>
      ) : (
        <Loader size="sm" aria-label={t('verify.title')} />
      )}
    </AuthScreen>
  )
}
