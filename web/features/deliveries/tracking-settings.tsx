import { Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SendingSettings } from '#core/contracts/deliveries'
import { Section } from '#web/ui/section'

interface TrackingSettingsProps {
  settings: SendingSettings
  onChange: (change: Partial<SendingSettings>) => void
}

/** Whether opens and clicks of mail to contacts are followed. */
export function TrackingSettings({ settings, onChange }: TrackingSettingsProps) {
  const { t } = useTranslation('deliveries')
  return (
    <Section title={t('tracking.title')} description={t('tracking.lead')}>
      <Stack gap="xs">
        {(['trackOpens', 'trackClicks'] as const).map((name) => (
          <Switch
            key={name}
            label={t(`tracking.${name}`)}
            checked={settings[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Section>
  )
}
