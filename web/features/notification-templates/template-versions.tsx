import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NotificationTemplate } from '#core/contracts/notification-templates'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { type SaidField, VersionList } from '#web/ui/version-list'
import classes from './notification-templates.module.css'
import {
  notificationTemplateKeys,
  restoreTemplate,
  templateAt,
  templateVersionsQuery,
} from './template-queries.ts'

interface TemplateVersionsProps {
  id: string
  template: NotificationTemplate
  writes: boolean
}

/** Every version of own words: what changed since, and the way back. */
export function TemplateVersions({ id, template, writes }: TemplateVersionsProps) {
  const { t } = useTranslation('notification-templates')
  const client = useQueryClient()
  const words = useErrorWords()
  const { data } = useQuery(templateVersionsQuery(id))
  const restore = useMutation({
    mutationFn: (version: number) => restoreTemplate(id, version),
    onSettled: () => client.invalidateQueries({ queryKey: notificationTemplateKeys.all }),
    onError: (problem) => notify.failed(words(problem).detail),
  })
  const said = (of: object): SaidField[] =>
    Object.entries(of).map(([field, text]) => ({ label: t(`field.${field}`), text: String(text) }))
  if (!data) return null
  return (
    <section aria-labelledby="notification-template-versions">
      <h2 id="notification-template-versions" className={classes.heading}>
        {t('versions')}
      </h2>
      <VersionList
        versions={data}
        current={said(template.words)}
        queryKey={notificationTemplateKeys.versions(id)}
        load={async (version) => said((await templateAt(id, version)).words)}
        onRestore={writes ? (version) => restore.mutate(version) : undefined}
        restoring={restore.isPending}
      />
    </section>
  )
}
