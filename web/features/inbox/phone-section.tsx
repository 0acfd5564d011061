import { Button, Group, Text } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MemberPhone, memberPhoneSchema } from '#core/contracts/reaching'
import { api } from '#web/lib/api'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { isProblem } from '#web/lib/problem'
import { Section } from '#web/ui/section'
import { PhoneForm } from './phone-form.tsx'

const base = '/api/notifications/phone'
const phoneQuery = queryOptions({
  queryKey: ['member-phone'],
  queryFn: ({ signal }) => api.get(base, memberPhoneSchema, { signal }),
})

/** The number that critical alerts go to: given, proved by a code, changed or forgotten. */
export function PhoneSection() {
  const { t } = useTranslation('notification-settings')
  const { data } = useQuery(phoneQuery)
  if (!data) return null
  return (
    <Section title={t('phone.title')} description={t(data.available ? 'phone.lead' : 'phone.missing')}>
      {data.available && <Phone state={data} />}
    </Section>
  )
}

function Phone({ state }: { state: MemberPhone }) {
  const { t } = useTranslation('notification-settings')
  const words = useErrorWords()
  const client = useQueryClient()
  const [isChanging, change] = useState(false)
  const keep = (next: MemberPhone) => client.setQueryData(phoneQuery.queryKey, next)
  const ask = useMutation({
    mutationFn: (phone: string) => api.post(base, { phone }, memberPhoneSchema),
    onSuccess: (next) => {
      keep(next)
      change(false)
    },
  })
  const verify = useMutation({
    mutationFn: (code: string) => api.post(`${base}/verify`, { code }, memberPhoneSchema),
    onSuccess: (next) => {
      keep(next)
      change(false)
      notify.done(t('phone.done'))
    },
  })
  const forget = useMutation({
    mutationFn: () => api.del(base),
    onError: (error) => notify.failed(words(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey: phoneQuery.queryKey }),
  })
  const wordsFor = (error: Error | null, invalid: 'phone.wrongCode' | 'phone.wrongNumber') => {
    if (error) return isProblem(error, 'invalid_input') ? t(invalid) : words(error).detail
    return null
  }
  const again = () => {
    ask.reset()
    verify.reset()
    change(true)
  }
  if (state.pending && !isChanging)
    return (
      <PhoneForm
        key="code"
        label={t('phone.code')}
        description={t('phone.sent', { phone: state.pending })}
        submit={t('phone.verify')}
        isBusy={verify.isPending}
        error={wordsFor(verify.error, 'phone.wrongCode')}
        onSubmit={(code) => verify.mutate(code)}
        onCancel={again}
        cancel={t('phone.other')}
        isCode
      />
    )
  if (state.phone && !isChanging)
    return (
      <Group justify="space-between" wrap="wrap" gap="xs">
        <Text size="sm">{state.phone}</Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={again}>
            {t('phone.change')}
          </Button>
          <Button size="xs" variant="default" loading={forget.isPending} onClick={() => forget.mutate()}>
            {t('phone.forget')}
          </Button>
        </Group>
      </Group>
    )
  return (
    <PhoneForm
      key="number"
      label={t('phone.number')}
      description={t('phone.hint')}
      submit={t('phone.send')}
      isBusy={ask.isPending}
      error={wordsFor(ask.error, 'phone.wrongNumber')}
      onSubmit={(phone) => ask.mutate(phone)}
      onCancel={isChanging ? () => change(false) : null}
      cancel={t('phone.keep')}
    />
  )
}
