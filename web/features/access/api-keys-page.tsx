import { Anchor, Badge, Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type ApiKey, apiKeySchema } from '#core/contracts/workspaces'
import { api } from '#web/lib/api'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { useKeptFocus } from '#web/lib/use-kept-focus'
import { ConfirmButton } from '#web/ui/confirm-button'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './access.module.css'
import { ApiKeyDialog } from './api-key-dialog.tsx'
import { scopeKey } from './scope-groups.ts'

const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) =>
    api.get('/api/workspaces/current/api-keys', z.object({ items: z.array(apiKeySchema) }), { signal }),
  select: ({ items }) => items,
})

/** Keys for programs: made, looked over, revoked. */
export function ApiKeysPage() {
  const { t } = useTranslation('settings')
  const { data: keys, error, refetch } = useQuery(apiKeysQuery)
  const { target, part } = useKeptFocus<HTMLHeadingElement>()
  const [making, dialog] = useDisclosure(false)
  const queryClient = useQueryClient()
  const make = (
    <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={dialog.open}>
      {t('apiKeys.make')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('nav.api-keys')} titleRef={target} action={make} />
      <PageBody narrow>
        <Text c="dimmed" mb="md">
          {t('apiKeys.lead')}{' '}
          <Anchor inherit href="/api/docs" target="_blank" rel="noreferrer">
            {t('apiKeys.docs')}
          </Anchor>
        </Text>
        {error && <ErrorState error={error} retry={refetch} />}
        {!keys && !error && <LoadingRows rows={3} />}
        {keys?.length === 0 && (
          <EmptyState icon={IconKey} title={t('apiKeys.empty')}>
            {t('apiKeys.emptyLead')}
          </EmptyState>
        )}
        <div {...part}>
          {keys?.map((key) => (
            <ApiKeyRow key={key.id} apiKey={key} />
          ))}
        </div>
      </PageBody>
      {making && (
        <ApiKeyDialog onMade={() => queryClient.invalidateQueries(apiKeysQuery)} onClose={dialog.close} />
      )}
    </>
  )
}

function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const words = useErrorWords('settings')
  const queryClient = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => api.del(`/api/workspaces/current/api-keys/${apiKey.id}`),
    onSuccess: () => queryClient.invalidateQueries(apiKeysQuery),
    onError: (error) => notify.failed(words(error).detail),
  })
  const scopesOf = ({ scopes: [first, ...others] }: ApiKey) => {
    const name = first ? t(`apiKeys.scope.${scopeKey(first)}`) : ''
    return others.length > 0 ? t('apiKeys.more', { first: name, count: others.length }) : name
  }
  const expired = Date.parse(apiKey.expiresAt) < Date.now()
  const state = apiKey.revokedAt ? 'revoked' : expired ? 'expired' : null
  return (
    <div className={classes.row}>
      <IconKey size={20} stroke={1.5} aria-hidden />
      <div className={classes.who}>
        <Text fw={500} truncate>
          {apiKey.name}{' '}
          <Text span c="dimmed" ff="monospace" size="sm">
            {apiKey.start}…
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {scopesOf(apiKey)} · {t('apiKeys.by', { name: apiKey.createdBy })} ·{' '}
          {apiKey.lastUsedAt ? (
            <>
              {t('apiKeys.used')} <TimeAgo at={apiKey.lastUsedAt} />
            </>
          ) : (
            t('apiKeys.neverUsed')
          )}
        </Text>
      </div>
      <div className={classes.controls}>
        {state ? (
          <Badge color="gray">{t(`apiKeys.${state}`)}</Badge>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('apiKeys.until', { date: format.date(apiKey.expiresAt) })}
            </Text>
            <ConfirmButton
              consequence={t('apiKeys.revokeConsequence')}
              verb={t('apiKeys.revoke')}
              loading={revoke.isPending}
              aria-label={t('apiKeys.revokeOf', { name: apiKey.name })}
              onConfirm={() => revoke.mutate()}
            >
              {t('apiKeys.revoke')}
            </ConfirmButton>
          </>
        )}
      </div>
    </div>
  )
}
