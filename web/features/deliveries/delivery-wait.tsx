import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeliveryDetail } from '#core/contracts/deliveries'
import { useFormat } from '#web/lib/use-format'
import { waitWord } from './wait-word.ts'

/** What a delivery that is not settled waits for: since when nothing was heard, when it is looked at again. */
export function DeliveryWait({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation('deliveries')
  const { dateTime } = useFormat()
  const { waiting, reason } = delivery
  const word = waitWord(delivery)
  if (!waiting || !word) return null
  const { since, until, faults } = waiting
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
