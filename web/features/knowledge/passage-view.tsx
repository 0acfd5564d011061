import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { KnowledgePassage } from '#core/contracts/knowledge'
import classes from './knowledge.module.css'

/** A passage as it is found and cited. */
export function PassageView({ passage, withSource }: { passage: KnowledgePassage; withSource?: boolean }) {
  const { t } = useTranslation('knowledge')
  const { sourceId, sourceTitle, heading, page, text } = passage
  return (
    <article className={classes.passage}>
      <header className={classes.place}>
        {withSource && (
          <Link to="/brand/knowledge/$sourceId" params={{ sourceId }} className={classes.from}>
            {sourceTitle}
          </Link>
        )}
        {heading && <span className={classes.heading}>{heading}</span>}
        {page !== null && <span>{t('page', { page })}</span>}
      </header>
      <p className={classes.text}>{text}</p>
    </article>
  )
}
