import { Button, FileButton, Group, Text, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_BULK_ROWS, MAX_CELL, MAX_COLUMNS } from '#core/contracts/bulk'
import type { BulkTableReason, Table } from '#core/domain/bulk/read-table'
import type { TableFault } from '#core/domain/csv/table-fault'
import { useFormat } from '#web/lib/use-format'
import classes from './bulk.module.css'
import { TablePreview } from './table-preview.tsx'

const MAX_CSV = 1_000_000

interface TableInputProps {
  csv: string
  table: Table | null
  fault: TableFault<BulkTableReason> | null
  /** With what the table is called where it came from, if anything. */
  onChange: (csv: string, called?: string) => void
}

/** A table to paste or to choose; read at once, as the server will read it. */
export function TableInput({ csv, table, fault, onChange }: TableInputProps) {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const { example } = useSearch({ from: '/app/content/bulk/new' })
  const [tooLarge, setTooLarge] = useState(false)
  useEffect(() => {
    if (example && csv === '') onChange(t('example.csv'), t('example.name'))
  }, [example, csv, onChange, t])
  const take = async (file: File | null) => {
    if (!file) return
    setTooLarge(file.size > MAX_CSV)
    if (file.size <= MAX_CSV) onChange(await file.text(), file.name.replace(/\.\w+$/, ''))
  }
  const wrong =
    fault &&
    t(`tableFault.${fault.fault}`, {
      ...{ at: format.number(fault.line ?? 1), rows: format.number(MAX_BULK_ROWS) },
      ...{ columns: MAX_COLUMNS, letters: format.number(MAX_CELL) },
    })
  return (
    <>
      <Textarea
        label={t('form.table')}
        description={t('form.tableHint')}
        placeholder={t('form.tableExample')}
        classNames={{ input: classes.csv ?? '' }}
        rows={6}
        maxLength={MAX_CSV}
        value={csv}
        error={tooLarge ? t('form.tooLarge') : wrong}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap="xs">
        <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconFileUpload size={16} stroke={1.5} />}
              {...props}
            >
              {t('form.choose')}
            </Button>
          )}
        </FileButton>
        {csv === '' && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            onClick={() => onChange(t('example.csv'), t('example.name'))}
          >
            {t('example.use')}
          </Button>
        )}
        {table && (
          <Text size="sm" c="dimmed" role="status">
            {t('form.read', { count: table.rows.length, columns: table.columns.length })}
          </Text>
        )}
      </Group>
      {table && <TablePreview table={table} />}
    </>
  )
}
