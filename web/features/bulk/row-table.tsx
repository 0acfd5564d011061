import { Loader, SegmentedControl, Table } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BulkRow, type BulkRun, ROW_STATUSES, type RowStatus } from '#core/contracts/bulk'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import classes from './bulk.module.css'
import { isMoving, rowsQuery } from './bulk-queries.ts'
import { RowDetails } from './row-details.tsx'
import { useFaultWords } from './use-fault-words.ts'

const FILTERS = ['every', 'done', 'failed', 'waiting'] as const

/** Every row: what went in, what came out, and what went wrong. */
export function RowTable({ run }: { run: BulkRun }) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const [filter, setFilter] = useState<RowStatus | null>(null)
  const moving = isMoving(run)
  const rows = useInfiniteQuery(rowsQuery(run.id, filter, moving))
  const { refetch } = rows
  // The last rows end as the run does, between two looks at them.
  useEffect(() => {
    if (!moving) void refetch()
  }, [moving, refetch])
  const nameOf = (value: (typeof FILTERS)[number]) => {
    const count = value === 'every' ? run.rows : run.counts[value]
    return count ? `${t(`filter.${value}`)} ${format.number(count)}` : t(`filter.${value}`)
  }
  const items = rows.data?.pages.flatMap((page) => page.items) ?? []
  const about = run.columns.findIndex((column) => run.mapping[column] === 'what')
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('filter.label')}
        value={filter ?? 'every'}
        data={FILTERS.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(value) => setFilter(ROW_STATUSES.find((status) => status === value) ?? null)}
      />
      {rows.error ? (
        <ErrorState error={rows.error} retry={rows.refetch} />
      ) : rows.isPending ? (
        <LoadingRows rows={8} dense />
      ) : (
        <div className={classes.scroll}>
          <Table className={classes.table} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={56}>{t('column.row')}</Table.Th>
                <Table.Th>{t('column.about')}</Table.Th>
                <Table.Th>{t('column.text')}</Table.Th>
                <Table.Th w={150}>{t('column.status')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((row) => (
                <Row key={row.id} row={row} about={row.cells[about === -1 ? 0 : about] ?? ''} />
              ))}
            </Table.Tbody>
          </Table>
          {items.length === 0 && <p className={classes.next}>{t('filter.none')}</p>}
        </div>
      )}
      <LoadMore list={rows} />
    </>
  )
}

function Row({ row, about }: { row: BulkRow; about: string }) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const wordsOf = useFaultWords()
  return (
    <Table.Tr>
      <Table.Td className={classes.number}>{format.number(row.ordinal + 1)}</Table.Td>
      <Table.Td className={classes.cell}>{about}</Table.Td>
      <Table.Td className={classes.result}>
        {row.status === 'failed' ? (
          <>
            <span className={classes.error}>{row.faults.map(wordsOf).join(' ')}</span>
            {row.body && <RowDetails name={t('keptWords')} body={row.body} />}
          </>
        ) : row.contentId ? (
          <Link to="/studio/$contentId" params={{ contentId: row.contentId }} className={classes.link}>
            {row.title}
          </Link>
        ) : row.body ? (
          <RowDetails name={row.title} body={row.body} opened={row.status === 'tested'} />
        ) : null}
      </Table.Td>
      <Table.Td className={classes.outcome}>
        <span className={classes.state} data-state={row.status}>
          {row.status === 'running' && <Loader size={12} />}
          {t(`rowStatus.${row.status}`)}
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
