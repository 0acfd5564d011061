import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Template } from '#core/contracts/templates'
import { useFormat } from '#web/lib/use-format'
import { usageQuery } from './template-queries.ts'
import classes from './templates.module.css'

export function TemplateCard({ template }: { template: Template }) {
  const { t } = useTranslation('templates')
  const format = useFormat()
  const { data: usage } = useQuery(usageQuery())
  const runs = usage?.get(template.id)?.runs ?? 0
  return (
    <Link to="/templates/$templateId" params={{ templateId: template.id }} className={classes.card}>
      <span className={classes.name} lang={template.language}>
        {template.name}
      </span>
      <span className={classes.description} lang={template.language}>
        {template.description}
      </span>
      <span className={classes.facts}>
        <span>{t(`framework.${template.framework}`)}</span>
        <span>{template.language.toUpperCase()}</span>
        {usage && (runs > 0 || !template.builtIn) && (
          <span>{t(runs > 0 ? 'runs' : 'unused', { count: runs, number: format.number(runs) })}</span>
        )}
        {!template.builtIn && <span className={classes.own}>{t('own')}</span>}
      </span>
    </Link>
  )
}
