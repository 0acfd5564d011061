import { Anchor, Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workspaceSchema } from '#core/contracts/workspaces'
import { AuthScreen } from '#web/features/auth/auth-screen'
import { useSignOut } from '#web/features/auth/sign-out'
import { api } from '#web/lib/api'
import { useFieldErrors } from '#web/lib/errors'
import { isPageLanguage } from '#web/lib/language'
import { useOptionalSession } from '#web/lib/session'
import { ProblemAlert } from '#web/ui/problem-alert'
import { useEnterWorkspace } from './queries.ts'
import { deviceTimeZone, type WorkspaceDraft, WorkspaceFields } from './workspace-form.tsx'

/** The first workspace, or one more. */
export function WelcomePage() {
  const { t, i18n } = useTranslation(['settings', 'shell', 'common'])
  const session = useOptionalSession()
  const navigate = useNavigate()
  const enter = useEnterWorkspace()
  const signOut = useSignOut()
  const [draft, setDraft] = useState<WorkspaceDraft>({
    name: '',
    timeZone: deviceTimeZone(),
    locale: isPageLanguage(i18n.language) ? i18n.language : 'en',
  })
  const create = useMutation({
    mutationFn: () => api.post('/api/workspaces', draft, workspaceSchema),
    onSuccess: async () => {
      await enter()
      await navigate({ to: '/' })
    },
  })
  const fieldError = useFieldErrors(create.error)
  return (
    <AuthScreen
      title={t(session ? 'welcome.another' : 'welcome.title')}
      lead={t('welcome.lead')}
      footer={
        session ? (
          <Anchor inherit renderRoot={(props) => <Link to="/" {...props} />}>
            {t('common:action.back')}
          </Anchor>
        ) : (
          <Anchor inherit component="button" onClick={() => signOut.mutate()}>
            {t('shell:account.signOut')}
          </Anchor>
        )
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate()
        }}
      >
        <Stack gap="md">
          <ProblemAlert error={create.error} feature="settings" />
          <WorkspaceFields draft={draft} onChange={setDraft} fieldError={fieldError} />
          <Button type="submit" size="md" loading={create.isPending}>
            {t('welcome.submit')}
          </Button>
        </Stack>
      </form>
    </AuthScreen>
  )
}
