import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Template } from '#core/contracts/templates'
import classes from './templates.module.css'

export function TemplateCard({ template }: { template: Template }) {
  const { t } = useTranslation('templates')
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
        {!template.builtIn && <span className={classes.own}>{t('own')}</span>}
      </span>
    </Link>
  )
}
