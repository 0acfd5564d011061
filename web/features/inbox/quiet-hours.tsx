import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChangePreferencesInput, NotificationPreferences } from '#core/contracts/notifications'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { QuietTimes } from './quiet-times.tsx'
import { useChangePreferences } from './use-change-preferences.ts'

/** When nothing but alerts gets through, by the person's own clock. Each change is saved at once. */
export function QuietHours({
  preferences: { quietHours, timeZone },
}: {
  preferences: NotificationPreferences
}) {
  const { t } = useTranslation('notification-settings')
  const words = useErrorWords()
  const change = useChangePreferences()
  const save = (input: ChangePreferencesInput) =>
    change.mutate(input, { onError: (error) => notify.failed(words(error).detail) })
  return (
    <QuietTimes
      label={t('preferences.quietOn')}
      value={quietHours}
      onChange={(hours) => save({ quietHours: hours })}
    >
      <Select
        searchable
        label={t('preferences.timeZone')}
        w={260}
        maw="100%"
        value={timeZone}
        data={zones(timeZone)}
        onChange={(zone) => zone && save({ timeZone: zone })}
      />
    </QuietTimes>
  )
}

/** What the browser knows, and the one that is set even if it does not. */
const zones = (set: string) => [...new Set([set, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
