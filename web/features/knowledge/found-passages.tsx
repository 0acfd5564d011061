import { IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import classes from './knowledge.module.css'
import { searchQuery } from './knowledge-queries.ts'
import { PassageView } from './passage-view.tsx'

/** What a draft about these words would be given, in that order. */
export function FoundPassages({ q }: { q: string }) {
  const { t } = useTranslation('knowledge')
  const { data, error, refetch } = useQuery(searchQuery(q))
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <LoadingRows rows={4} />
  if (data.length === 0)
    return (
      <EmptyState icon={IconSearchOff} title={t('search.none')}>
        {t('search.noneDetail')}
      </EmptyState>
    )
  return (
    <ol className={classes.passages} aria-label={t('search.found')}>
      {data.map((passage) => (
        <li key={passage.id}>
          <PassageView passage={passage} withSource />
        </li>
      ))}
    </ol>
  )
}
