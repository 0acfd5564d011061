import { Group, Select, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChangePreferencesInput, NotificationPreferences } from '#core/contracts/notifications'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { clockTime, minuteOf } from './clock-time.ts'
import { useChangePreferences } from './inbox-queries.ts'

const USUAL = { from: 20 * 60, to: 8 * 60 }

/** When nothing but alerts gets through, by the person's own clock. Each change is saved at once. */
export function QuietHours({
  preferences: { quietHours, timeZone },
}: {
  preferences: NotificationPreferences
}) {
  const { t } = useTranslation('inbox')
  const words = useErrorWords()
  const change = useChangePreferences()
  const save = (input: ChangePreferencesInput) =>
    change.mutate(input, { onError: (error) => notify.failed(words(error).detail) })
  const time = (end: 'from' | 'to') => (
    <TextInput
      key={quietHours?.[end]}
      type="time"
      label={t(`preferences.${end}`)}
      defaultValue={clockTime(quietHours?.[end] ?? USUAL[end])}
      disabled={!quietHours}
      w={120}
      onBlur={(event) => {
        const minute = minuteOf(event.currentTarget.value)
        if (quietHours && minute !== null && minute !== quietHours[end])
          save({ quietHours: { ...quietHours, [end]: minute } })
      }}
    />
  )
  return (
    <>
      <Switch
        label={t('preferences.quietOn')}
        checked={quietHours !== null}
        onChange={(event) => save({ quietHours: event.currentTarget.checked ? USUAL : null })}
      />
      <Group mt="md" gap="sm" align="end">
        {time('from')}
        {time('to')}
        <Select
          searchable
          label={t('preferences.timeZone')}
          w={260}
          maw="100%"
          value={timeZone}
          data={zones(timeZone)}
          onChange={(zone) => zone && save({ timeZone: zone })}
        />
      </Group>
    </>
  )
}

/** What the browser knows, and the one that is set even if it does not. */
const zones = (set: string) => [...new Set([set, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
