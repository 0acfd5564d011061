import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contentQuery } from '#web/features/content/index'
import classes from './presence.module.css'

/** The content somebody has open, by its title; nothing when it cannot be read. */
export function PlaceLink({ contentId }: { contentId: string }) {
  const { t } = useTranslation('presence')
  const { data } = useQuery({ ...contentQuery(contentId), staleTime: 60_000 })
  if (!data) return null
  return (
    <Link to="/studio/$contentId" params={{ contentId }} className={classes.place}>
      {t('at', { title: data.title })}
    </Link>
  )
}
