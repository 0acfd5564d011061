import { Tabs } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The parts of a brand: who speaks, by which rules, and what may be drawn on. */
export function BrandTabs({ at }: { at: 'voices' | 'style-guide' | 'knowledge' }) {
  const { t } = useTranslation('brand')
  return (
    <Tabs value={at} px={{ base: 8, sm: 16 }} pt={6} component="nav" aria-label={t('title')}>
      <Tabs.List>
        <Tabs.Tab value="voices" renderRoot={(props) => <Link to="/brand" {...props} />}>
          {t('tabs.voices')}
        </Tabs.Tab>
        <Tabs.Tab value="style-guide" renderRoot={(props) => <Link to="/brand/style-guide" {...props} />}>
          {t('tabs.styleGuide')}
        </Tabs.Tab>
        <Tabs.Tab value="knowledge" renderRoot={(props) => <Link to="/brand/knowledge" {...props} />}>
          {t('tabs.knowledge')}
        </Tabs.Tab>
      </Tabs.List>
    </Tabs>
  )
}
