import { Tabs } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The two halves of a brand: who speaks, and by which rules. */
export function BrandTabs({ at }: { at: 'voices' | 'style-guide' }) {
  const { t } = useTranslation('brand')
  return (
    <Tabs value={at} px={{ base: 8, sm: 16 }} component="nav" aria-label={t('title')}>
      <Tabs.List>
        <Tabs.Tab value="voices" renderRoot={(props) => <Link to="/brand" {...props} />}>
          {t('tabs.voices')}
        </Tabs.Tab>
        <Tabs.Tab value="style-guide" renderRoot={(props) => <Link to="/brand/style-guide" {...props} />}>
          {t('tabs.styleGuide')}
        </Tabs.Tab>
      </Tabs.List>
    </Tabs>
  )
}
