import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/lib/session'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TemplateForm } from './template-form.tsx'
import { templateQuery } from './template-queries.ts'
import { TemplateView } from './template-view.tsx'

/** One template: what it asks for and what it tells the writer; `new` is one that is not there yet. */
export function TemplatePage() {
  const { t } = useTranslation('templates')
  const { templateId = 'new' } = useParams({ strict: false })
  const isNew = templateId === 'new'
  const [editing, setEditing] = useState<string | null>(null)
  const writes = useSession().can('template:write')
  const { data, error, refetch } = useQuery({ ...templateQuery(templateId), enabled: !isNew })
  if (isNew && writes) return <TemplateForm key="new" template={null} onDone={() => setEditing(null)} />
  if (data && editing === data.id && writes)
    return <TemplateForm key={data.id} template={data} onDone={() => setEditing(null)} />
  if (data) return <TemplateView key={data.id} template={data} onEdit={() => setEditing(data.id)} />
  return (
    <>
      <PageHeader title={t('one')} parent={{ label: t('title'), to: '/templates' }} />
      <PageBody>{error ? <ErrorState error={error} retry={refetch} /> : <LoadingRows />}</PageBody>
    </>
  )
}
