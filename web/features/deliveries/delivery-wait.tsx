import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeliveryDetail } from '#core/contracts/deliveries'
import { useFormat } from '#web/lib/use-format'

/** What a delivery that is not settled waits for: since when nothing was heard, when it is looked at again. */
export function DeliveryWait({ delivery: { waiting, reason } }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation('deliveries')
  const { dateTime } = useFormat()
  if (!waiting) return null
  const { since, until, faults } = waiting
  const word = waiting.for === 'round' && since ? 'silent' : waiting.for
  return (
    <Text size="sm" c="dimmed" role="status">
      {t(`waiting.${word}`, {
        count: faults,
        since: since && dateTime(since),
        until: until && dateTime(until),
        reason,
      })}
    </Text>
  )
}
