import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface LoadMoreProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** Below a list that comes in pages: fetches the next one, as long as there is one. */
export function LoadMore({ list }: LoadMoreProps) {
  const { t } = useTranslation('common')
  if (!list.hasNextPage) return null
  return (
    <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
      {t('state.loadMore')}
    </Button>
  )
}
