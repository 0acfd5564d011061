import { Button, Input, NumberInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { channelSchema } from '#core/contracts/notifications'
import { isKind, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { useFieldErrors } from '#web/lib/errors'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { digestRulesQuery, putDigestRule } from './digest-queries.ts'

const GATHERED: readonly Kind[] = Object.keys(KINDS)
  .filter(isKind)
  .filter((kind) => KINDS[kind].digestible)
const CHANNELS = ['email', 'push', 'chat'] as const
const ENDS = ['window', 'cron'] as const

/** Gathers one more kind on a channel: some minutes after the first message, or at times of a cron. */
export function NewDigest() {
  const { t } = useTranslation(['schedules', 'inbox'])
  const client = useQueryClient()
  const [kind, setKind] = useState<Kind>('comment.added')
  const [channel, setChannel] = useState<string>('email')
  const [end, setEnd] = useState<(typeof ENDS)[number]>('window')
  const [minutes, setMinutes] = useState<number | string>(60)
  const [cron, setCron] = useState('0 9 * * *')
  const add = useMutation({
    mutationFn: () =>
      putDigestRule({
        ...{ kind, channel: channelSchema.parse(channel), timeZone: null },
        window: end === 'window' ? Number(minutes) : null,
        cron: end === 'cron' ? cron.trim() : null,
      }),
    onSuccess: (list) => client.setQueryData(digestRulesQuery().queryKey, list),
  })
  const fault = useFieldErrors(add.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <Section title={t('digest.new')}>
      <form onSubmit={submit}>
        <Stack gap="md" maw={420}>
          {add.error && !fault('cron') && !fault('window') && <ProblemAlert error={add.error} />}
          <Select
            label={t('digest.kind')}
            allowDeselect={false}
            value={kind}
            data={GATHERED.map((value) => ({ value, label: t(`inbox:kind.${value.replace('.', '_')}`) }))}
            error={fault('kind')}
            onChange={(value) => value && isKind(value) && setKind(value)}
          />
          <Select
            label={t('digest.channel')}
            allowDeselect={false}
            value={channel}
            data={CHANNELS.map((value) => ({ value, label: t(`inbox:channel.${value}`) }))}
            onChange={(value) => value && setChannel(value)}
          />
          <Input.Wrapper label={t('digest.until')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('digest.until')}
              value={end}
              onChange={setEnd}
              data={ENDS.map((value) => ({ value, label: t(`digest.by.${value}`) }))}
            />
          </Input.Wrapper>
          {end === 'window' ? (
            <NumberInput
              label={t('digest.minutes')}
              value={minutes}
              min={1}
              max={10_080}
              error={fault('window')}
              onChange={setMinutes}
            />
          ) : (
            <TextInput
              label={t('digest.cron')}
              description={t('digest.cronHint')}
              value={cron}
              maxLength={100}
              error={fault('cron')}
              onChange={({ currentTarget }) => setCron(currentTarget.value)}
            />
          )}
          <Button type="submit" loading={add.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('digest.add')}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
