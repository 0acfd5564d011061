import { Tabs } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './audience-tabs.module.css'

/** On a phone the tabs are wider than the page: the one that is open comes into sight. */
const showOpen = (list: HTMLDivElement | null) =>
  list?.querySelector('[data-active]')?.scrollIntoView({ inline: 'center', block: 'nearest' })

/** The parts of an audience: who they are, groups of them, how they came, and whom nothing is sent to. */
export function AudienceTabs({
  at,
}: {
  at: 'contacts' | 'segments' | 'attributes' | 'imports' | 'suppressions'
}) {
  const { t } = useTranslation('audience')
  return (
    <Tabs value={at} px={{ base: 8, sm: 16 }} component="nav" aria-label={t('title')}>
      <Tabs.List ref={showOpen} className={classes.tabs ?? ''}>
        <Tabs.Tab value="contacts" renderRoot={(props) => <Link to="/audience" {...props} />}>
          {t('tabs.contacts')}
        </Tabs.Tab>
        <Tabs.Tab value="segments" renderRoot={(props) => <Link to="/audience/segments" {...props} />}>
          {t('tabs.segments')}
        </Tabs.Tab>
        <Tabs.Tab value="attributes" renderRoot={(props) => <Link to="/audience/attributes" {...props} />}>
          {t('tabs.attributes')}
        </Tabs.Tab>
        <Tabs.Tab value="imports" renderRoot={(props) => <Link to="/audience/imports" {...props} />}>
          {t('tabs.imports')}
        </Tabs.Tab>
        <Tabs.Tab
          value="suppressions"
          renderRoot={(props) => <Link to="/audience/suppressions" {...props} />}
        >
          {t('tabs.suppressions')}
        </Tabs.Tab>
      </Tabs.List>
    </Tabs>
  )
}
