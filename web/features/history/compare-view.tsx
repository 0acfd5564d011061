import { Button, NativeSelect, Skeleton, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Version } from '#core/contracts/history'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { ComparedText } from './compared-text.tsx'
import classes from './history.module.css'
import { type Compared, comparisonQuery, versionsQuery } from './history-queries.ts'
import { useHistoryActions } from './use-history.ts'

export interface CompareViewProps {
  contentId: string
  compared: Compared
  canWrite: boolean
  onCompare: (compared: Compared | null) => void
}

const NOW = ''

/** What became of a version, in the place of the page: by a later version, or by now. */
export function CompareView({ contentId, compared, canWrite, onCompare }: CompareViewProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const { data, error, refetch } = useQuery(comparisonQuery(contentId, compared))
  const { data: list } = useQuery(versionsQuery(contentId))
  const { restore } = useHistoryActions(contentId)
  useHotkeys([['Escape', () => onCompare(null)]])
  const named = ({ name, kind, at }: Version) => `${name ?? t(`kind.${kind}`)} · ${format.dateTime(at)}`
  const items = list?.items ?? []
  const later = items.slice(
    0,
    Math.max(
      0,
      items.findIndex(({ id }) => id === compared.from),
    ),
  )
  const from = items.find(({ id }) => id === compared.from)
  return (
    <section className={classes.compare} aria-label={t('compare.title')}>
      <header className={classes.compareHead}>
        <div>
          <Title order={2} className={classes.compareTitle}>
            {t('compare.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {from && named(from)}
          </Text>
        </div>
        <NativeSelect
          size="xs"
          label={t('compare.with')}
          value={compared.to ?? NOW}
          data={[
            { value: NOW, label: t('compare.now') },
            ...later.map((version) => ({ value: version.id, label: named(version) })),
          ]}
          onChange={(event) => onCompare({ ...compared, to: event.currentTarget.value || null })}
        />
        {canWrite && (
          <Button
            size="xs"
            loading={restore.isPending}
            onClick={() => restore.mutate({ id: compared.from }, { onSuccess: () => onCompare(null) })}
          >
            {t('restore')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => onCompare(null)}
        >
          {t('compare.close')}
        </Button>
      </header>
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && (
        <div role="status" aria-label={t('compare.loading')}>
          <Skeleton height={28} mb={16} width="60%" />
          <Skeleton height={16} mb={12} />
          <Skeleton height={16} width="70%" />
        </div>
      )}
      {data && <ComparedText comparison={data} />}
    </section>
  )
}
