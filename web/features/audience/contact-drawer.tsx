import { Drawer, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { contactQuery } from './audience-queries.ts'
import { ContactActions } from './contact-actions.tsx'
import { ContactForm } from './contact-form.tsx'
import { nameOf } from './contact-table.tsx'
import { ContactTimeline } from './contact-timeline.tsx'

interface ContactDrawerProps {
  /** `new` for one that is about to be made; nothing is open without one. */
  id: string | undefined
  manages: boolean
  onClose: () => void
}

/** One contact beside the list: who they are, what they agreed to, what happened. */
export function ContactDrawer({ id, manages, onClose }: ContactDrawerProps) {
  const { t } = useTranslation('audience')
  const isKnown = id !== undefined && id !== 'new'
  const { data, error, refetch } = useQuery({ ...contactQuery(id ?? ''), enabled: isKnown })
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size={520}
      title={isKnown ? (data && nameOf(data)) || t('one') : t('new')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {!isKnown ? (
        id === 'new' && <ContactForm key="new" onDone={onClose} />
      ) : data ? (
        <Tabs defaultValue="details">
          <Tabs.List mb="md">
            <Tabs.Tab value="details">{t('timeline.details')}</Tabs.Tab>
            <Tabs.Tab value="timeline">{t('timeline.title')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="details">
            <ContactForm key={`${data.id} ${data.version}`} contact={data} />
            <ContactActions contact={data} manages={manages} onGone={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="timeline">
            <ContactTimeline contact={data} />
          </Tabs.Panel>
        </Tabs>
      ) : error ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <LoadingRows rows={8} />
      )}
    </Drawer>
  )
}
