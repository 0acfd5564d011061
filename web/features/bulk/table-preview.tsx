import { Table as Grid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Table } from '#core/domain/bulk/read-table'
import classes from './bulk.module.css'

const SHOWN = 3

/** The first rows, so that a shifted column is seen before anything is written. */
export function TablePreview({ table: { columns, rows } }: { table: Table }) {
  const { t } = useTranslation('bulk')
  return (
    <section className={classes.scroll} aria-label={t('preview')}>
      <Grid fz="sm">
        <Grid.Thead>
          <Grid.Tr>
            {columns.map((column) => (
              <Grid.Th key={column}>{column}</Grid.Th>
            ))}
          </Grid.Tr>
        </Grid.Thead>
        <Grid.Tbody>
          {rows.slice(0, SHOWN).map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row's only name is its place
            <Grid.Tr key={at}>
              {columns.map((column, place) => (
                <Grid.Td key={column} className={classes.cell}>
                  {cells[place]}
                </Grid.Td>
              ))}
            </Grid.Tr>
          ))}
        </Grid.Tbody>
      </Grid>
    </section>
  )
}
