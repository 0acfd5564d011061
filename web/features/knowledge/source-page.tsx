import { ActionIcon, Anchor, Text, Tooltip } from '@mantine/core'
import { IconDownload, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { KnowledgeSource } from '#core/contracts/knowledge'
import { useSession } from '#web/lib/session'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './knowledge.module.css'
import { passagesQuery, sourceQuery } from './knowledge-queries.ts'
import { PassageView } from './passage-view.tsx'
import { useSourceActions } from './use-source-actions.ts'

/** One source, cut into the passages that drafts are given. */
export function SourcePage() {
  const { t } = useTranslation('knowledge')
  const { sourceId = '' } = useParams({ strict: false })
  const source = useQuery(sourceQuery(sourceId))
  const passages = useInfiniteQuery(passagesQuery(sourceId))
  const items = passages.data?.pages.flatMap((page) => page.items) ?? []
  const error = source.error ?? passages.error
  return (
    <>
      <PageHeader
        title={source.data?.title ?? t('one')}
        parent={{ label: t('title'), to: '/brand/knowledge' }}
        tools={source.data && <SourceTools source={source.data} />}
      />
      <PageBody narrow>
        {error ? (
          <ErrorState error={error} retry={source.error ? source.refetch : passages.refetch} />
        ) : !source.data || passages.isPending ? (
          <LoadingRows rows={6} />
        ) : (
          <>
            <SourceFacts source={source.data} />
            <ol className={classes.passages} aria-label={t('passagesLabel')}>
              {items.map((passage) => (
                <li key={passage.id}>
                  <PassageView passage={passage} />
                </li>
              ))}
            </ol>
            <LoadMore list={passages} />
          </>
        )}
      </PageBody>
    </>
  )
}

function SourceFacts({ source }: { source: KnowledgeSource }) {
  const { t } = useTranslation('knowledge')
  const format = useFormat()
  const facts = [
    t(`kind.${source.kind}`),
    ...(source.pages ? [t('pages', { count: source.pages })] : []),
    t('words', { count: source.words, words: format.number(source.words) }),
    t('passages', { count: source.passages }),
  ]
  return (
    <Text c="dimmed" size="sm" mb="md">
      {facts.join(' · ')} · {source.createdBy} · <TimeAgo at={source.fetchedAt} />
      {source.address && (
        <>
          <br />
          <Anchor href={source.address} target="_blank" rel="noreferrer" className={classes.address}>
            {source.address}
          </Anchor>
        </>
      )}
    </Text>
  )
}

function SourceTools({ source }: { source: KnowledgeSource }) {
  const { t } = useTranslation('knowledge')
  const writes = useSession().can('knowledge:write')
  const { refresh, remove, download } = useSourceActions()
  return (
    <>
      <Tooltip label={t('download')}>
        <ActionIcon
          aria-label={t('download')}
          loading={download.isPending}
          onClick={() => download.mutate(source)}
        >
          <IconDownload size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      {writes && source.address && (
        <Tooltip label={t('refresh.open')}>
          <ActionIcon
            aria-label={t('refresh.open')}
            loading={refresh.isPending}
            onClick={() => refresh.mutate(source)}
          >
            <IconRefresh size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
      {writes && (
        <ConfirmButton
          consequence={t('delete.consequence')}
          verb={t('delete.verb')}
          onConfirm={() => remove.mutate(source)}
          size="xs"
          leftSection={<IconTrash size={16} stroke={1.5} />}
        >
          {t('delete.verb')}
        </ConfirmButton>
      )}
    </>
  )
}
