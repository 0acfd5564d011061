import { Button, Group, List, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useWorkspaces } from '#web/features/workspaces/queries'
import { api } from '#web/lib/api'
import { useOptionalSession } from '#web/lib/session'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { ProblemAlert } from '#web/ui/problem-alert'
import { useAccount } from './account.ts'
import { applicationQuery } from './applications.ts'
import { AuthScreen } from './auth-screen.tsx'
import { oauthQuery } from './oauth-query.ts'
import { useScopeWords } from './scope-words.ts'

const answerSchema = z.looseObject({ redirect_uri: z.string().optional(), url: z.string().optional() })

/** Another program asks to act for the person: who, what for, where, yes or no. */
export function ConsentPage() {
  const { t } = useTranslation('auth')
  const search = useSearch({ from: '/entrance/inside/oauth/consent' })
  // The router may write the address in its own form; the signature covers the first one.
  const [signed] = useState(() => oauthQuery())
  const { data: account } = useAccount()
  const scopeWords = useScopeWords()
  const client = useQuery(applicationQuery(search.client_id ?? ''))
  const answer = useMutation({
    mutationFn: (accept: boolean) =>
      api.post('/api/auth/oauth2/consent', { accept, ...signed }, answerSchema),
    onSuccess: ({ redirect_uri, url }) => {
      const target = redirect_uri ?? url
      if (target) globalThis.location.assign(target)
    },
  })
  if (client.error) return <ErrorState error={client.error} retry={client.refetch} />
  if (!client.data) return <LoadingRows rows={5} />
  const name = client.data.client_name ?? t('consent.unnamed')
  const leaving = answer.isPending || answer.isSuccess
  return (
    <AuthScreen
      title={t('consent.title', { name })}
      lead={t('consent.lead', { email: account?.user.email ?? '' })}
    >
      <Stack gap="md">
        <div>
          <Text fw={500} mb={8}>
            {t('consent.may')}
          </Text>
          <List spacing={6} center icon={<Tick />}>
            {(search.scope ?? '')
              .split(' ')
              .filter(Boolean)
              .map((scope) => (
                <List.Item key={scope}>{scopeWords(scope)}</List.Item>
              ))}
          </List>
        </div>
        <Place />
        <ProblemAlert error={answer.error} feature="auth" />
        <Group grow>
          <Button variant="default" size="md" disabled={leaving} onClick={() => answer.mutate(false)}>
            {t('consent.deny')}
          </Button>
          <Button size="md" loading={leaving} onClick={() => answer.mutate(true)}>
            {t('consent.allow')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {t('consent.back', { host: hostOf(search.redirect_uri) })} {t('consent.undo')}
        </Text>
      </Stack>
    </AuthScreen>
  )
}

const Tick = () => (
  <ThemeIcon size={20} radius="xl" variant="light">
    <IconCheck size={12} stroke={2} aria-hidden />
  </ThemeIcon>
)

/** The one workspace the consent is bound to. */
function Place() {
  const { t } = useTranslation('auth')
  const session = useOptionalSession()
  const { data: workspaces } = useWorkspaces()
  const here = workspaces?.find(({ id }) => id === session?.workspaceId)
  return (
    <Text size="sm" c="dimmed">
      {here ? t('consent.place', { workspace: here.name }) : session ? ' ' : t('consent.noPlace')}
    </Text>
  )
}

/** Where an answer leads: a site by its host, an installed program by its own scheme. */
function hostOf(address: unknown): string {
  if (typeof address !== 'string' || !URL.canParse(address)) return ''
  const { host, protocol } = new URL(address)
  return host || protocol.replace(/:$/, '')
}
