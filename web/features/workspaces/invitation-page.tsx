import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type InvitationView, invitationViewSchema, workspaceSchema } from '#core/contracts/workspaces'
import { AuthScreen } from '#web/features/auth/auth-screen'
import { useSignOut } from '#web/features/auth/sign-out'
import { api, tokens } from '#web/lib/api'
import { notify } from '#web/lib/notify'
import { isProblem } from '#web/lib/problem'
import { ErrorState } from '#web/ui/error-state'
import { ProblemAlert } from '#web/ui/problem-alert'
import { TimeAgo } from '#web/ui/time-ago'
import { useEnterWorkspace } from './queries.ts'

/** What an invitation's link shows, to whoever holds it. */
export function InvitationPage() {
  const { invitationId } = useParams({ from: '/entrance/invitations/$invitationId' })
  const { t } = useTranslation(['settings', 'common'])
  const path = `/api/workspaces/invitations/${encodeURIComponent(invitationId)}`
  const invitation = useQuery({
    queryKey: ['invitation', invitationId],
    queryFn: async ({ signal }) => ({
      signedIn: (await tokens.get()) !== null,
      view: await api.get(path, invitationViewSchema, { signal }),
    }),
  })
  if (isProblem(invitation.error, 'not_found', 'invalid_input')) return <NoInvitation />
  if (invitation.error) return <ErrorState error={invitation.error} retry={invitation.refetch} />
  if (!invitation.data) return <Loader size="sm" aria-label={t('common:state.loading')} />
  const { view, signedIn } = invitation.data
  return (
    <AuthScreen
      title={t('invitation.title', { workspace: view.workspaceName })}
      lead={t('invitation.lead', {
        inviter: view.inviterName,
        email: view.email,
        role: t(`common:role.${view.role}`),
      })}
    >
      {view.status !== 'pending' ? (
        <Stack gap="md">
          <Text>{t(`invitation.${view.status}`)}</Text>
          <HomeLink />
        </Stack>
      ) : view.yours ? (
        <Answer path={path} view={view} onPast={invitation.refetch} />
      ) : (
        <Elsewhere signedIn={signedIn} invitationId={invitationId} />
      )}
    </AuthScreen>
  )
}

function NoInvitation() {
  const { t } = useTranslation('settings')
  return (
    <AuthScreen title={t('invitation.unknown')} lead={t('invitation.unknownLead')}>
      <HomeLink />
    </AuthScreen>
  )
}

function HomeLink() {
  const { t } = useTranslation('shell')
  return (
    <Button variant="default" size="md" renderRoot={(props) => <Link to="/" {...props} />}>
      {t('notFound.home')}
    </Button>
  )
}

interface AnswerProps {
  path: string
  view: InvitationView
  /** It was answered or taken back meanwhile: the page says which. */
  onPast: () => unknown
}

function Answer({ path, view, onPast }: AnswerProps) {
  const { t } = useTranslation('settings')
  const navigate = useNavigate()
  const enter = useEnterWorkspace()
  const onError = (error: unknown) => isProblem(error, 'conflict') && onPast()
  const accept = useMutation({
    mutationFn: () => api.post(`${path}/accept`, {}, workspaceSchema),
    onSuccess: async () => {
      await enter()
      await navigate({ to: '/' })
    },
    onError,
  })
  const decline = useMutation({
    mutationFn: () => api.post(`${path}/decline`, {}),
    onSuccess: () => {
      notify.done(t('invitation.declined'))
      return navigate({ to: '/' })
    },
    onError,
  })
  return (
    <Stack gap="md">
      <ProblemAlert error={accept.error ?? decline.error} feature="settings" />
      <Group grow>
        <Button variant="default" size="md" loading={decline.isPending} onClick={() => decline.mutate()}>
          {t('invitation.decline')}
        </Button>
        <Button size="md" loading={accept.isPending} onClick={() => accept.mutate()}>
          {t('invitation.accept')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('invitation.expires')} <TimeAgo at={view.expiresAt} />
      </Text>
    </Stack>
  )
}

/** The invited address is not the one signed in with. */
function Elsewhere({ signedIn, invitationId }: { signedIn: boolean; invitationId: string }) {
  const { t } = useTranslation(['settings', 'auth'])
  const next = `/invitations/${invitationId}`
  const signOut = useSignOut(next)
  if (signedIn)
    return (
      <Stack gap="md">
        <Text>{t('invitation.otherAddress')}</Text>
        <Button variant="default" size="md" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('invitation.changeAccount')}
        </Button>
      </Stack>
    )
  return (
    <Stack gap="md">
      <Button size="md" renderRoot={(props) => <Link to="/sign-in" search={{ next }} {...props} />}>
        {t('invitation.signIn')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('auth:signIn.noAccount')}{' '}
        <Anchor inherit renderRoot={(props) => <Link to="/sign-up" search={{ next }} {...props} />}>
          {t('auth:signIn.signUp')}
        </Anchor>
      </Text>
    </Stack>
  )
}
