import { Stack, Text, Title } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/lib/use-format'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { byDay } from './by-day.ts'
import classes from './history.module.css'
import { type Compared, versionsQuery } from './history-queries.ts'
import { NameForm } from './name-form.tsx'
import { type Hearing, useFreshVersions, useHistoryActions } from './use-history.ts'
import { VersionRow } from './version-row.tsx'

export interface HistoryTabProps {
  /** Null before the content exists. */
  contentId: string | null
  live: Hearing | null
  canWrite: boolean
  compared: Compared | null
  onCompare: (compared: Compared | null) => void
}

export function HistoryTab({ contentId, ...props }: HistoryTabProps) {
  const { t } = useTranslation('history')
  if (contentId === null) return <Text c="dimmed">{t('unwritten')}</Text>
  return <Versions key={contentId} contentId={contentId} {...props} />
}

/** The versions of a content by day, newest first; choosing one compares it with now. */
function Versions({
  contentId,
  live,
  canWrite,
  compared,
  onCompare,
}: HistoryTabProps & { contentId: string }) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const { data, error, refetch } = useQuery(versionsQuery(contentId))
  const actions = useHistoryActions(contentId)
  useFreshVersions(contentId, live)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <LoadingRows rows={5} dense />
  return (
    <Stack gap={16}>
      {canWrite && (
        <NameForm
          key={data.items.length}
          label={t('keep')}
          verb={t('keepVerb')}
          busy={actions.keep.isPending}
          onName={(name) => actions.keep.mutate(name)}
        />
      )}
      {data.unsaved.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('unsaved', { names: format.list(data.unsaved.map(({ name }) => name)) })}
        </Text>
      )}
      {data.items.length === 0 && (
        <EmptyState icon={IconHistory} title={t('empty')}>
          {t('emptyHint')}
        </EmptyState>
      )}
      {byDay(data.items, (at) => format.date(at)).map((day) => (
        <section key={day.at} aria-label={format.date(day.at)}>
          <Title order={3} className={classes.day}>
            {format.date(day.at)}
          </Title>
          <ol className={classes.versions}>
            {day.versions.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                chosen={compared?.from === version.id}
                canWrite={canWrite}
                actions={actions}
                onChoose={() =>
                  onCompare(compared?.from === version.id ? null : { from: version.id, to: null })
                }
              />
            ))}
          </ol>
        </section>
      ))}
    </Stack>
  )
}
