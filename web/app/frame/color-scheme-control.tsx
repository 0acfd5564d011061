import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const SCHEMES: readonly MantineColorScheme[] = ['light', 'dark', 'auto']

/** Light, dark or as the device has it. */
export function ColorSchemeControl() {
  const { t } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('theme.label')}
      value={colorScheme}
      data={SCHEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={(value) => setColorScheme(SCHEMES.find((scheme) => scheme === value) ?? 'auto')}
    />
  )
}
