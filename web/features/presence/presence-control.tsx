import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBusy } from './use-busy.ts'

/** Available or busy; away comes by itself. */
export function PresenceControl() {
  const { t } = useTranslation('presence')
  const [busy, setBusy] = useBusy()
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('control')}
      value={busy ? 'busy' : 'available'}
      data={[
        { value: 'available', label: t('available') },
        { value: 'busy', label: t('state.busy') },
      ]}
      onChange={(value) => setBusy(value === 'busy')}
    />
  )
}
