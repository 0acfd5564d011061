import { Badge, Button, Text } from '@mantine/core'
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '#web/lib/api'
import { notify } from '#web/lib/notify'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { TimeAgo } from '#web/ui/time-ago'
import { useAccount } from './account.ts'
import classes from './auth.module.css'
import { deviceOf } from './device.ts'

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) =>
    api.get(
      '/api/auth/list-sessions',
      z.array(
        z.object({
          id: z.string(),
          token: z.string(),
          updatedAt: z.string(),
          ipAddress: z.string().nullish(),
          userAgent: z.string().nullish(),
        }),
      ),
      { signal },
    ),
})

/** Where the person is signed in; any of them can be ended from here. */
export function SessionSection() {
  const { t } = useTranslation(['settings', 'common'])
  const { data: account } = useAccount()
  const { data: sessions, error, refetch } = useQuery(sessionsQuery)
  const queryClient = useQueryClient()
  const end = useMutation({
    mutationFn: (token: string | null) =>
      token
        ? api.post('/api/auth/revoke-session', { token })
        : api.post('/api/auth/revoke-other-sessions', {}),
    onSuccess: async (_, token) => {
      await queryClient.invalidateQueries(sessionsQuery)
      notify.done(t(token ? 'security.sessionEnded' : 'security.sessionsEnded'))
    },
  })
  const own = account?.session.id
  const deviceName = ({ browser, system }: ReturnType<typeof deviceOf>) =>
    browser && system ? t('security.device', { browser, system }) : (browser ?? t('security.unknownDevice'))
  const sorted = sessions?.toSorted(
    (a, b) => Number(b.id === own) - Number(a.id === own) || b.updatedAt.localeCompare(a.updatedAt),
  )
  return (
    <Section
      title={t('security.sessions')}
      description={t('security.sessionsLead')}
      action={
        sessions &&
        sessions.length > 1 && (
          <Button
            variant="default"
            loading={end.isPending && end.variables === null}
            onClick={() => end.mutate(null)}
          >
            {t('security.endOthers')}
          </Button>
        )
      }
    >
      <ProblemAlert error={end.error} />
      {error && <ErrorState error={error} retry={refetch} />}
      {!sessions && !error && <LoadingRows rows={2} />}
      {sorted?.map((session) => {
        const device = deviceOf(session.userAgent ?? '')
        const Icon = device.mobile ? IconDeviceMobile : IconDeviceLaptop
        return (
          <div key={session.id} className={classes.row}>
            <Icon size={20} stroke={1.5} aria-hidden />
            <div className={classes.rowText}>
              <Text truncate>{deviceName(device)}</Text>
              <Text size="xs" c="dimmed">
                {session.ipAddress && `${session.ipAddress} · `}
                <TimeAgo at={session.updatedAt} />
              </Text>
            </div>
            {session.id === own ? (
              <Badge color="gray">{t('security.thisDevice')}</Badge>
            ) : (
              <Button
                variant="default"
                size="xs"
                aria-label={t('security.endOf', { device: deviceName(device) })}
                loading={end.isPending && end.variables === session.token}
                onClick={() => end.mutate(session.token)}
              >
                {t('security.end')}
              </Button>
            )}
          </div>
        )
      })}
    </Section>
  )
}
