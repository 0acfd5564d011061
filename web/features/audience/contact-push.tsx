import { Button, Text } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ContactPreferences, contactPreferencesSchema } from '#core/contracts/contact-preferences'
import {
  browserName,
  canPush,
  currentSubscription,
  endpointHash,
  subscribeBrowser,
} from '#web/features/inbox/push-browser'
import { api } from '#web/lib/api'
import { useErrorWords } from '#web/lib/errors'
import audienceClasses from './audience.module.css'
import pageClasses from './preference-page.module.css'

const hereQuery = queryOptions({
  queryKey: ['contact-push', 'here'],
  queryFn: async () => {
    const subscription = await currentSubscription()
    return subscription ? endpointHash(subscription) : ''
  },
})

interface ContactPushProps {
  path: string
  preferences: ContactPreferences
  keep(next: ContactPreferences): void
}

/** Lets the workspace show its messages on this browser, or no more. Nothing stands here where there is no push. */
export function ContactPush({ path, preferences: { workspace, push }, keep }: ContactPushProps) {
  const { t } = useTranslation('audience')
  const words = useErrorWords()
  const client = useQueryClient()
  const here = useQuery(hereQuery).data
  const after = {
    onSuccess: (next: ContactPreferences | null) => next && keep(next),
    onSettled: () => client.invalidateQueries({ queryKey: hereQuery.queryKey }),
  }
  const allow = useMutation({
    mutationFn: async (publicKey: string) => {
      const subscription = await subscribeBrowser(publicKey)
      if (!subscription) return null
      const { endpoint, keys } = subscription.toJSON()
      const body = { endpoint, keys, label: browserName(navigator.userAgent) }
      return api.post(`${path}/push`, body, contactPreferencesSchema)
    },
    ...after,
  })
  const end = useMutation({
    mutationFn: async (hash: string) => {
      await (await currentSubscription())?.unsubscribe()
      return api.post(`${path}/push/end`, { endpointHash: hash }, contactPreferencesSchema)
    },
    ...after,
  })
  const { publicKey } = push
  if (!publicKey || !canPush() || here === undefined) return null
  const isOn = push.browsers.includes(here)
  const error = allow.error ?? end.error
  const fault = allow.data === null ? t('page.push.denied') : error && words(error).detail
  return (
    <section className={pageClasses.choice} aria-label={t('page.push.title')}>
      <div>
        <Text size="sm">{t('page.push.title')}</Text>
        <Text size="xs" c="dimmed" mt={2} mb="sm">
          {t('page.push.lead', { workspace })}
        </Text>
        <Button
          size="xs"
          variant="default"
          loading={allow.isPending || end.isPending}
          onClick={() => (isOn ? end.mutate(here) : allow.mutate(publicKey))}
        >
          {t(isOn ? 'page.push.off' : 'page.push.on')}
        </Button>
      </div>
      {fault && (
        <p className={audienceClasses.bad} role="alert">
          {fault}
        </p>
      )}
    </section>
  )
}
