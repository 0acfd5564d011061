import { Button, Group, Stack, Text } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { pushStateSchema } from '#core/contracts/reaching'
import { api } from '#web/lib/api'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { Section } from '#web/ui/section'
import { TimeAgo } from '#web/ui/time-ago'
import { browserName, canPush, currentSubscription, endpointHash, subscribeBrowser } from './push-browser.ts'

const base = '/api/notifications/push-subscriptions'
const pushQuery = queryOptions({
  queryKey: ['push-subscriptions'],
  queryFn: ({ signal }) => api.get(base, pushStateSchema, { signal }),
})
const hereQuery = queryOptions({
  queryKey: ['push-subscriptions', 'here'],
  queryFn: async () => {
    const subscription = await currentSubscription()
    return subscription ? endpointHash(subscription) : ''
  },
})

/** The browsers I am told on, this one among them or not. */
export function PushSection() {
  const { t } = useTranslation('notification-settings')
  const words = useErrorWords()
  const client = useQueryClient()
  const { data } = useQuery(pushQuery)
  const here = useQuery(hereQuery).data
  const after = {
    onError: (error: Error) => notify.failed(words(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey: pushQuery.queryKey }),
  }
  const turnOn = useMutation({
    mutationFn: async (publicKey: string) => {
      const subscription = await subscribeBrowser(publicKey)
      if (!subscription) return notify.failed(t('push.denied'))
      const { endpoint, keys } = subscription.toJSON()
      const body = { endpoint, keys, label: browserName(navigator.userAgent) }
      await api.post(base, body, pushStateSchema)
    },
    ...after,
  })
  const forget = useMutation({
    mutationFn: async ({ id, isHere }: { id: string; isHere: boolean }) => {
      if (isHere) await (await currentSubscription())?.unsubscribe()
      await api.del(`${base}/${id}`)
    },
    ...after,
  })
  const publicKey = data?.publicKey
  if (!data) return null
  const isOn = data.items.some((item) => item.endpointHash === here)
  return (
    <Section title={t('push.title')} description={t(publicKey ? 'push.lead' : 'push.missing')}>
      <Stack gap="xs">
        {data.items.map((item) => (
          <Group key={item.id} justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm">
                {item.label}
                {item.endpointHash === here && ` · ${t('push.here')}`}
              </Text>
              <Text size="xs" c="dimmed">
                <TimeAgo at={item.createdAt} />
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              onClick={() => forget.mutate({ id: item.id, isHere: item.endpointHash === here })}
              aria-label={t('push.forget', { name: item.label })}
            >
              {t('push.off')}
            </Button>
          </Group>
        ))}
        {publicKey && !isOn && (
          <div>
            <Button
              variant="default"
              disabled={!canPush()}
              loading={turnOn.isPending}
              onClick={() => turnOn.mutate(publicKey)}
            >
              {t(canPush() ? 'push.on' : 'push.unable')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}
