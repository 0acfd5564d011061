import { Button, Group, List, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '#web/lib/api'
import { ErrorState } from '#web/ui/error-state'
import { ProblemAlert } from '#web/ui/problem-alert'
import { useAccount } from './account.ts'
import { AuthScreen } from './auth-screen.tsx'
import { oauthQuery } from './oauth-query.ts'

const clientSchema = z.looseObject({ client_name: z.string().nullish() })
const answerSchema = z.looseObject({ redirect_uri: z.string().optional(), url: z.string().optional() })

/** Another program asks to act for the person: who, what for, yes or no. */
export function ConsentPage() {
  const { t, i18n } = useTranslation('auth')
  const { client_id: clientId, scope } = useSearch({ from: '/entrance/inside/oauth/consent' })
  // The router may write the address in its own form; the signature covers the first one.
  const [signed] = useState(() => oauthQuery())
  const { data: account } = useAccount()
  const client = useQuery({
    queryKey: ['oauth-client', clientId],
    queryFn: ({ signal }) =>
      api.get('/api/auth/oauth2/public-client', clientSchema, { query: { client_id: clientId }, signal }),
    enabled: clientId !== undefined,
  })
  const answer = useMutation({
    mutationFn: (accept: boolean) =>
      api.post('/api/auth/oauth2/consent', { accept, ...signed }, answerSchema),
    onSuccess: ({ redirect_uri, url }) => {
      const target = redirect_uri ?? url
      if (target) globalThis.location.assign(target)
    },
  })
  if (client.error) return <ErrorState error={client.error} retry={client.refetch} />
  const name = client.data?.client_name ?? t('consent.unnamed')
  const scopes = (scope ?? '').split(' ').filter(Boolean)
  const scopeWords = (id: string) => (i18n.exists(`auth:consent.scope.${id}`) ? t(`consent.scope.${id}`) : id)
  return (
    <AuthScreen
      title={t('consent.title', { name })}
      lead={t('consent.lead', { email: account?.user.email ?? '' })}
    >
      <Stack gap="md">
        <List spacing="xs">
          {scopes.map((id) => (
            <List.Item key={id}>{scopeWords(id)}</List.Item>
          ))}
        </List>
        <ProblemAlert error={answer.error} />
        <Group grow>
          <Button
            variant="default"
            size="md"
            disabled={answer.isPending}
            onClick={() => answer.mutate(false)}
          >
            {t('consent.deny')}
          </Button>
          <Button size="md" loading={answer.isPending} onClick={() => answer.mutate(true)}>
            {t('consent.allow')}
          </Button>
        </Group>
      </Stack>
    </AuthScreen>
  )
}
