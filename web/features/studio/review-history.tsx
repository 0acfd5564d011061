import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contentKeys, reviewsQuery } from '#web/features/content/index'
import { PersonAvatar } from '#web/ui/person-avatar'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './review-history.module.css'
import { useStale } from './use-stale.ts'

/** Who did what, newest first. A new version may bring a new line (an edit voids an approval). */
export function ReviewHistory({ contentId, version }: { contentId: string; version: number }) {
  const { t } = useTranslation('studio')
  const { data = [] } = useQuery(reviewsQuery(contentId))
  useStale(contentKeys.reviews(contentId), version)
  if (data.length === 0) return null
  return (
    <section aria-label={t('review.history')}>
      <Title order={3} className={classes.heading}>
        {t('review.history')}
      </Title>
      <ol className={classes.history}>
        {data.map((entry) => (
          <li key={entry.id}>
            <PersonAvatar id={entry.by.id} name={entry.by.name} size={20} />
            <div>
              <Text size="sm">
                {t(`review.event.${entry.event}`, { name: entry.by.name })}{' '}
                <Text span size="sm" c="dimmed">
                  <TimeAgo at={entry.at} />
                </Text>
              </Text>
              {entry.comment && <Text className={classes.comment}>{entry.comment}</Text>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
