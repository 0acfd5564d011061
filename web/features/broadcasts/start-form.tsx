import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Broadcast, StartBroadcastInput } from '#core/contracts/broadcasts'
import { useSession } from '#web/lib/session'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { broadcastKeys, startBroadcast } from './broadcast-queries.ts'

const WAYS = ['now', 'at', 'local'] as const
type Way = (typeof WAYS)[number]

/** When a draft goes out: at once, at a time, or when each recipient’s own clock shows one. */
export function StartForm({ broadcast: { id, channel, counts } }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const format = useFormat()
  const client = useQueryClient()
  const sends = useSession().can('broadcast:send')
  const [way, setWay] = useState<Way>('now')
  const [date, setDate] = useState('')
  const [time, setTime] = useState('09:00')
  const start = useMutation({
    mutationFn: () => startBroadcast(id, timingOf(way, date, time)),
    onSuccess: (started) => client.setQueryData(broadcastKeys.one(id), started),
    onSettled: () => client.invalidateQueries({ queryKey: broadcastKeys.all }),
  })
  if (!sends) return null
  const { audience, reachable } = counts
  const reach = reachable ?? audience
  return (
    <Section
      title={t('start.title')}
      description={
        reach === null || audience === null
          ? undefined
          : t(reach < audience ? 'start.reachSome' : 'start.reach', {
              ...{ count: reach, reach: format.number(reach), audience: format.number(audience) },
            })
      }
    >
      <Stack gap="md">
        <ProblemAlert error={start.error} feature="broadcasts" />
        <SegmentedControl
          aria-label={t('start.title')}
          value={way}
          onChange={setWay}
          data={WAYS.map((value) => ({ value, label: t(`start.${value}`) }))}
        />
        {way !== 'now' && (
          <>
            <TextInput
              type="date"
              label={t('start.date')}
              value={date}
              onChange={({ currentTarget }) => setDate(currentTarget.value)}
            />
            <TextInput
              type="time"
              label={t('start.time')}
              description={t(`start.${way}Hint`)}
              value={time}
              onChange={({ currentTarget }) => setTime(currentTarget.value)}
            />
          </>
        )}
        {way === 'now' ? (
          <ConfirmButton
            variant="filled"
            loading={start.isPending}
            consequence={t('start.consequence', {
              ...{ by: t(`start.by.${channel}`), count: reach ?? 0, reach: format.number(reach ?? 0) },
            })}
            verb={t('start.send')}
            verbColor="iris"
            position="bottom-start"
            onConfirm={() => start.mutate()}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('start.send')}
          </ConfirmButton>
        ) : (
          <Button
            loading={start.isPending}
            disabled={date === ''}
            onClick={() => start.mutate()}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('start.schedule')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}

function timingOf(way: Way, date: string, time: string): StartBroadcastInput {
  if (way === 'at') return { scheduledAt: `${date}T${time}` }
  return way === 'local' ? { localTime: { date, time } } : {}
}
