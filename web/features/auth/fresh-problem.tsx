import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#web/lib/problem'
import { ProblemAlert } from '#web/ui/problem-alert'
import { useSignOut } from './sign-out.ts'

/** A failed change of a way in; where it asks for a recent sign-in, with the way there and back. */
export function FreshProblem({ error }: { error: unknown }) {
  const { t } = useTranslation('settings')
  const signOut = useSignOut('/settings/security')
  const stale = isProblem(error) && error.reason === 'SESSION_NOT_FRESH'
  return (
    <ProblemAlert error={error} feature="auth">
      {stale && (
        <Button variant="default" size="xs" mt="xs" display="block" onClick={() => signOut.mutate()}>
          {t('security.signInAgain')}
        </Button>
      )}
    </ProblemAlert>
  )
}
