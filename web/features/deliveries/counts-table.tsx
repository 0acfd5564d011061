import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeliveryCounts } from '#core/contracts/deliveries'
import { useFormat } from '#web/lib/use-format'
import classes from './counts-table.module.css'

const SHOWN = [
  'sent',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
  'failed',
] as const

/** Counts by one thing. What is nothing steps back, so that what is something is found. */
export function CountsTable({
  title,
  by,
  rows,
}: {
  title: string
  /** What a row is: the heading of its name. */
  by: string
  rows: { name: string; counts: DeliveryCounts }[]
}) {
  const { t } = useTranslation('deliveries')
  const { number } = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={title}>
      <Table className={classes.table} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ps={0}>{by}</Table.Th>
            {SHOWN.map((name) => (
              <Table.Th key={name}>{t(`state.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, counts }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" ps={0}>
                {name}
              </Table.Th>
              {SHOWN.map((column) => (
                <Table.Td key={column} data-none={counts[column] === 0}>
                  {number(counts[column])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
