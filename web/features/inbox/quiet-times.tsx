import { Group, Switch, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationPreferences } from '#core/contracts/notifications'
import { clockTime, minuteOf } from './clock-time.ts'

type Quiet = NonNullable<NotificationPreferences['quietHours']>
const USUAL = { from: 20 * 60, to: 8 * 60 }

interface QuietTimesProps {
  label: string
  value: Quiet | null
  onChange: (value: Quiet | null) => void
  children?: ReactNode
}

/** From when to when nothing is sent, or not at all. A time is told once the field is left. */
export function QuietTimes({ label, value, onChange, children }: QuietTimesProps) {
  const { t } = useTranslation('notification-settings')
  const time = (end: 'from' | 'to') => (
    <TextInput
      key={value?.[end]}
      type="time"
      label={t(`preferences.${end}`)}
      defaultValue={clockTime(value?.[end] ?? USUAL[end])}
      disabled={!value}
      w={120}
      onBlur={(event) => {
        const minute = minuteOf(event.currentTarget.value)
        if (value && minute !== null && minute !== value[end]) onChange({ ...value, [end]: minute })
      }}
    />
  )
  return (
    <>
      <Switch
        label={label}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? USUAL : null)}
      />
      <Group mt="md" gap="sm" align="end">
        {time('from')}
        {time('to')}
        {children}
      </Group>
    </>
  )
}
