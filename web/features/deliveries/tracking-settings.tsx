import { Stack, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { Section } from '#web/ui/section'
import { settingsQuery, useChangeSettings } from './delivery-queries.ts'

/** Whether opens and clicks of mail to contacts are followed. */
export function TrackingSettings() {
  const { t } = useTranslation('deliveries')
  const words = useErrorWords()
  const { data } = useQuery(settingsQuery)
  const change = useChangeSettings()
  if (!data) return null
  return (
    <Section title={t('tracking.title')} description={t('tracking.lead')}>
      <Stack gap="xs">
        {(['trackOpens', 'trackClicks'] as const).map((name) => (
          <Switch
            key={name}
            label={t(`tracking.${name}`)}
            checked={data[name]}
            onChange={(event) =>
              change.mutate(
                { [name]: event.currentTarget.checked },
                { onError: (error) => notify.failed(words(error).detail) },
              )
            }
          />
        ))}
      </Stack>
    </Section>
  )
}
