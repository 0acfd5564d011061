import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BRIEF_TARGETS } from '#core/contracts/bulk'
import type { Template } from '#core/contracts/templates'
import type { Table } from '#core/domain/bulk/read-table'
import classes from './bulk.module.css'

interface ColumnMappingProps {
  table: Table
  mapping: Readonly<Record<string, string>>
  template: Template | null
  onChange: (column: string, target: string | null) => void
}

/** Where each column goes: a part of the brief, a variable of the template, or only into the result. */
export function ColumnMapping({ table, mapping, template, onChange }: ColumnMappingProps) {
  const { t } = useTranslation('bulk')
  const targets = [
    {
      group: t('mapping.brief'),
      items: BRIEF_TARGETS.map((value) => ({ value, label: t(`target.${value}`) })),
    },
    ...(template && template.variables.length > 0
      ? [
          {
            group: template.name,
            items: template.variables.map(({ name, label }) => ({ value: `variables.${name}`, label })),
          },
        ]
      : []),
  ]
  const told = Object.values(mapping).includes('what')
  return (
    <>
      <div className={classes.mapping}>
        {table.columns.map((column, at) => (
          <div key={column} className={classes.pair}>
            <span className={classes.words}>
              <span className={classes.name}>{column}</span>
              <span className={classes.sample}>{table.rows[0]?.[at]}</span>
            </span>
            <Select
              aria-label={t('mapping.of', { column })}
              placeholder={t('mapping.none')}
              clearable
              data={targets}
              value={mapping[column] ?? null}
              onChange={(target) => onChange(column, target)}
            />
          </div>
        ))}
      </div>
      {!told && (
        <Text size="sm" c="var(--mq-danger-text)" role="alert">
          {t('mapping.needsWhat')}
        </Text>
      )}
    </>
  )
}
