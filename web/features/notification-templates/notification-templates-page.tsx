import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TEMPLATE_LOCALES, type TemplateLocale } from '#core/contracts/notification-templates'
import { CHANNELS, type Channel, type Kind } from '#core/domain/notifications/kinds'
import { languageName } from '#web/lib/format'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import classes from './notification-templates.module.css'
import { TemplateEditor } from './template-editor.tsx'
import { notificationTemplatesQuery } from './template-queries.ts'

/** The words of each kind, channel and language, and how they arrive. */
export function NotificationTemplatesPage() {
  const { t, i18n } = useTranslation(['notification-templates', 'broadcasts', 'inbox'])
  const [kind, setKind] = useState<Kind>('comment.mentioned')
  const [channel, setChannel] = useState<Channel>('email')
  const [locale, setLocale] = useState<TemplateLocale>(i18n.language === 'es' ? 'es' : 'en')
  const { data, error, refetch } = useQuery(notificationTemplatesQuery())
  const template = data?.items.find(
    (one) => one.kind === kind && one.channel === channel && one.locale === locale,
  )
  const variables = data?.kinds.find((one) => one.kind === kind)?.variables ?? []
  return (
    <>
      <PageHeader title={t('title')} parent={{ label: t('broadcasts:title'), to: '/broadcasts' }} />
      <PageBody>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !data || !template ? (
          <LoadingRows rows={8} />
        ) : (
          <>
            <div className={classes.choice}>
              <Select
                label={t('kind')}
                allowDeselect={false}
                value={kind}
                data={data.kinds.map((one) => ({ value: one.kind, label: kindLabel(t, one.kind) }))}
                onChange={(value) => value && setKind(value)}
              />
              <Select
                label={t('channel')}
                allowDeselect={false}
                value={channel}
                data={CHANNELS.map((value) => ({ value, label: t(`inbox:channel.${value}`) }))}
                onChange={(value) => value && setChannel(value)}
              />
              <Select
                label={t('language')}
                allowDeselect={false}
                value={locale}
                data={TEMPLATE_LOCALES.map((value) => ({ value, label: languageName(value, i18n.language) }))}
                onChange={(value) => value && setLocale(value)}
              />
            </div>
            <TemplateEditor
              key={`${kind} ${channel} ${locale} ${template.version}`}
              template={template}
              variables={variables}
            />
          </>
        )}
      </PageBody>
    </>
  )
}

/** A kind as people call it. */
function kindLabel(t: (key: string) => string, kind: Kind): string {
  return kind === 'broadcast' ? t('broadcastKind') : t(`inbox:kind.${kind.replace('.', '_')}`)
}
