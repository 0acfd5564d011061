import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SignedWebhookEndpoint } from '#core/contracts/webhooks'
import { useFormat } from '#web/lib/use-format'
import { CopyField } from '#web/ui/copy-field'

/** A secret for whoever writes the receiver: it is never shown again. */
export function SecretShown({ endpoint, onClose }: { endpoint: SignedWebhookEndpoint; onClose: () => void }) {
  const { t } = useTranslation('webhooks')
  const { dateTime } = useFormat()
  const until = endpoint.previousSecretUntil
  return (
    <Stack gap="md">
      <Text>{t('secret.lead')}</Text>
      {until && <Text>{t('secret.rotated', { until: dateTime(until) })}</Text>}
      <CopyField label={t('secret.label')} value={endpoint.secret} />
      <Group justify={until ? 'end' : 'space-between'}>
        {!until && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/settings/webhooks/$endpointId" params={{ endpointId: endpoint.id }} {...props} />
            )}
          >
            {t('secret.next')}
          </Anchor>
        )}
        <Button onClick={onClose}>{t('secret.kept')}</Button>
      </Group>
    </Stack>
  )
}
