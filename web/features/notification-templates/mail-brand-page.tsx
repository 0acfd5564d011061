import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type MailBrand,
  mailBrandSchema,
  notificationTemplateInput,
} from '#core/contracts/notification-templates'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { MailBrandFields } from './mail-brand-fields.tsx'
import { MessagePreview } from './message-preview.tsx'
import classes from './notification-templates.module.css'
import {
  mailBrandQuery,
  messagePreviewQuery,
  notificationTemplatesQuery,
  saveMailBrand,
} from './template-queries.ts'

/** Logo, colour and postal address of the workspace's mail, and a broadcast that wears them. */
export function MailBrandPage() {
  const { t } = useTranslation(['notification-templates', 'broadcasts'])
  const { data, error, refetch } = useQuery(mailBrandQuery())
  return error || !data ? (
    <>
      <PageHeader title={t('brand.title')} parent={{ label: t('broadcasts:title'), to: '/broadcasts' }} />
      <PageBody>{error ? <ErrorState error={error} retry={refetch} /> : <LoadingRows rows={6} />}</PageBody>
    </>
  ) : (
    <Chosen saved={data} />
  )
}

function Chosen({ saved }: { saved: MailBrand }) {
  const { t } = useTranslation(['notification-templates', 'broadcasts'])
  const client = useQueryClient()
  const words = useErrorWords()
  const writes = useSession().can('template:write')
  const [brand, setBrand] = useState(saved)
  const save = useMutation({
    mutationFn: () => saveMailBrand(brand),
    onSuccess(kept) {
      client.setQueryData(mailBrandQuery().queryKey, kept)
      notify.done(t('brand.saved'))
    },
    onError: (error) => notify.failed(words(error).besideMarks),
  })
  const fault = useFieldErrors(save.error)
  const changed = JSON.stringify(brand) !== JSON.stringify(saved)
  const whole = mailBrandSchema.safeParse(brand)
  return (
    <>
      <PageHeader
        title={t('brand.title')}
        parent={{ label: t('broadcasts:title'), to: '/broadcasts' }}
        action={
          writes && (
            <Button
              disabled={!changed || !whole.success}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('save')}
            </Button>
          )
        }
      />
      <PageBody>
        <div className={classes.split}>
          <MailBrandFields brand={brand} fault={fault} readOnly={!writes} onChange={setBrand} />
          <section aria-label={t('preview.heading')} className={classes.beside}>
            <Preview brand={whole.success ? whole.data : saved} />
          </section>
        </div>
      </PageBody>
    </>
  )
}

/** A message in the look that is being chosen. */
function Preview({ brand }: { brand: MailBrand }) {
  const { t, i18n } = useTranslation('notification-templates')
  const [kind, setKind] = useState<(typeof KINDS)[number]>('broadcast')
  const words = useErrorWords()
  const locale = i18n.language === 'es' ? 'es' : 'en'
  const [settled] = useDebouncedValue(brand, 300)
  const { data: list } = useQuery(notificationTemplatesQuery())
  const found = list?.items.find(
    (one) => one.kind === kind && one.channel === 'email' && one.locale === locale,
  )
  const template = notificationTemplateInput.safeParse(found)
  const preview = useQuery({
    ...messagePreviewQuery(template.data ?? EMPTY, settled),
    enabled: template.success,
    placeholderData: keepPreviousData,
  })
  if (preview.error) return <p className={classes.fault}>{words(preview.error).detail}</p>
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('brand.shown')}
        value={kind}
        onChange={setKind}
        data={KINDS.map((value) => ({
          value,
          label: t(value === 'broadcast' ? 'brand.contacts' : 'brand.members'),
        }))}
      />
      {preview.data ? <MessagePreview message={preview.data} /> : <LoadingRows rows={6} />}
    </>
  )
}

/** A message to contacts has the address below it, one to members a button. */
const KINDS = ['broadcast', 'review.requested'] as const

const EMPTY = notificationTemplateInput.parse({
  ...{ kind: 'broadcast', channel: 'in_app', locale: 'en' },
  words: { title: '{{ subject }}', body: '' },
})
