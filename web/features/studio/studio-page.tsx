import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contentQuery } from '#web/features/content/index'
import { ErrorState } from '#web/ui/error-state'
import { PageHeader } from '#web/ui/page-header'
import { Studio } from './studio.tsx'
import { useStudioAddress } from './use-studio-address.ts'

interface StartProps {
  contentId: string | null
  onCreated: (contentId: string) => void
}

export function StudioPage() {
  const { contentId, key, adopt } = useStudioAddress()
  return <Start key={key} contentId={contentId} onCreated={adopt} />
}

/** A new page, or the content the address named when this page was opened. */
function Start({ contentId, onCreated }: StartProps) {
  const [opened] = useState(contentId)
  const search = useSearch({ strict: false })
  const turned = useLocation({ select: ({ state }) => state.turned })
  return opened === null ? (
    <Studio initial={null} start={{ ...search, turned }} onCreated={onCreated} />
  ) : (
    <Opened contentId={opened} onCreated={onCreated} />
  )
}

function Opened({ contentId, onCreated }: { contentId: string; onCreated: (contentId: string) => void }) {
  const { t } = useTranslation('studio')
  const { data, error, isFetchedAfterMount, refetch } = useQuery({
    ...contentQuery(contentId),
    refetchOnMount: 'always',
    // Without a network it says so, and shows what was read before.
    networkMode: 'always',
    refetchOnReconnect: true,
  })
  if (data && isFetchedAfterMount) return <Studio initial={data} start={{}} onCreated={onCreated} />
  return (
    <>
      <PageHeader title={t('title')} parent={{ label: t('parent'), to: '/content' }} />
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <Stack gap={14} p={48} maw={720} mx="auto" role="status" aria-label={t('loading')}>
          <Skeleton height={34} width="60%" />
          <Skeleton height={16} />
          <Skeleton height={16} />
          <Skeleton height={16} width="70%" />
        </Stack>
      )}
    </>
  )
}
