import { Button, Stack, Switch } from '@mantine/core'
import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import {
  type ContactPreferences,
  type changeContactPreferencesInput,
  contactPreferencesSchema,
} from '#core/contracts/contact-preferences'
import { OutsideLayout } from '#web/app/outside-layout'
import { api } from '#web/lib/api'
import { useErrorWords } from '#web/lib/errors'
import { isProblem } from '#web/lib/problem'
import { usePageTitle } from '#web/lib/use-page-title'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import audienceClasses from './audience.module.css'
import { ContactPush } from './contact-push.tsx'
import classes from './preference-page.module.css'

const pathOf = (token: string) => `/api/audience/preferences/${token}`
const preferencesQuery = (token: string) =>
  queryOptions({
    queryKey: ['contact-preferences', token],
    queryFn: ({ signal }) => api.get(pathOf(token), contactPreferencesSchema, { signal }),
    retry: false,
  })

/** What a contact sees behind the link in a message: what they get, and how to get less of it. No sign-in. */
export function PreferencePage() {
  const { t } = useTranslation('audience')
  usePageTitle(t('page.title'))
  const { token = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(preferencesQuery(token))
  return (
    <OutsideLayout languageLabel={t('page.language')} className={classes.main}>
      {isProblem(error, 'not_found') ? (
        <section className={classes.ended}>
          <IconLinkOff size={32} stroke={1.5} aria-hidden />
          <h1 className={classes.question}>{t('page.ended')}</h1>
          <p className={audienceClasses.dim}>{t('page.endedDetail')}</p>
        </section>
      ) : data ? (
        <Choices token={token} preferences={data} />
      ) : error ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <LoadingRows rows={4} />
      )}
    </OutsideLayout>
  )
}

function Choices({ token, preferences }: { token: string; preferences: ContactPreferences }) {
  const { t } = useTranslation('audience')
  const client = useQueryClient()
  const words = useErrorWords()
  const change = useMutation({
    mutationFn: (input: z.input<typeof changeContactPreferencesInput>) =>
      api.post(pathOf(token), input, contactPreferencesSchema),
    onSuccess: (next) => client.setQueryData(preferencesQuery(token).queryKey, next),
  })
  const { workspace, channels } = preferences
  const on = channels.filter((one) => one.on)
  return (
    <Stack gap="lg">
      <div>
        <h1 className={classes.question}>{t('page.question', { workspace })}</h1>
        <p className={audienceClasses.dim}>{t('page.lead', { workspace })}</p>
      </div>
      {channels.map(({ channel, address, on: isOn, kinds }) => (
        <section key={channel} className={classes.choice} aria-label={t(`channel.${channel}`)}>
          <Switch
            label={t(`channel.${channel}`)}
            description={address}
            checked={isOn}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ channels: [{ channel, on: event.currentTarget.checked }] })}
          />
          {isOn &&
            kinds.length > 1 &&
            kinds.map(({ kind, on: isKindOn }) => (
              <Switch
                key={kind}
                size="xs"
                className={classes.kind ?? ''}
                label={t(`kind.${kind.replaceAll('.', '_')}`, { defaultValue: kind })}
                checked={isKindOn}
                disabled={change.isPending}
                onChange={(event) =>
                  change.mutate({ kinds: [{ channel, kind, on: event.currentTarget.checked }] })
                }
              />
            ))}
        </section>
      ))}
      <ContactPush
        path={pathOf(token)}
        preferences={preferences}
        keep={(next) => client.setQueryData(preferencesQuery(token).queryKey, next)}
      />
      {change.error && (
        <p className={audienceClasses.bad} role="alert">
          {words(change.error).detail}
        </p>
      )}
      {on.length > 0 ? (
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ channels: on.map(({ channel }) => ({ channel, on: false })) })}
        >
          {t('page.leave', { workspace })}
        </Button>
      ) : (
        <p className={classes.left} role="status">
          <IconCircleCheck size={20} stroke={1.5} aria-hidden />
          {t('page.left', { workspace })}
        </p>
      )}
    </Stack>
  )
}
