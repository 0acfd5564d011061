import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'

interface TestPhoneFormProps {
  error: Error | null
  pending: boolean
  onSend: (place: { phone: string }) => void
}

/** The number that an SMS is tried out on. */
export function TestPhoneForm({ error, pending, onSend }: TestPhoneFormProps) {
  const { t } = useTranslation('notification-templates')
  const words = useErrorWords('notification-templates')
  const fault = useFieldErrors(error, 'notification-templates')
  const [phone, setPhone] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend({ phone })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          type="tel"
          label={t('testPhone')}
          placeholder="+34600100200"
          value={phone}
          maxLength={40}
          error={fault('phone') ?? (error ? words(error).detail : undefined)}
          onChange={({ currentTarget }) => setPhone(currentTarget.value)}
        />
        <Button type="submit" loading={pending} disabled={phone.trim() === ''}>
          {t('testSend')}
        </Button>
      </Stack>
    </form>
  )
}
