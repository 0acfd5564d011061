import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentSummary } from '#core/contracts/content'
import { TypeIcon } from '#web/features/content/index'
import { PersonAvatar } from '#web/ui/person-avatar'
import { StatusBadge } from '#web/ui/status-badge'
import { TimeAgo } from '#web/ui/time-ago'
import { DueDate } from './due-date.tsx'
import classes from './home.module.css'

interface WorkListProps {
  name: 'toReview' | 'changesRequested' | 'recent' | 'approved'
  items: readonly (ContentSummary & { dueAt?: string | null })[]
}

/** One question of the home page and its answers; silent when there are none. */
export function WorkList({ name, items }: WorkListProps) {
  const { t } = useTranslation('home')
  const heading = useId()
  if (items.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {t(`list.${name}`)}
      </h2>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/studio/$contentId" params={{ contentId: item.id }} className={classes.row}>
              <span className={classes.type} title={t(`common:contentType.${item.type}`)}>
                <TypeIcon type={item.type} />
              </span>
              <span className={classes.words}>
                <span className={classes.title}>{item.title}</span>
                <span className={classes.excerpt}>{item.excerpt}</span>
              </span>
              {item.dueAt && <DueDate at={item.dueAt} />}
              {name === 'recent' && <StatusBadge status={item.state} />}
              <PersonAvatar id={item.updatedBy.id} name={item.updatedBy.name} size={20} named />
              <span className={classes.when}>
                <TimeAgo at={item.updatedAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
