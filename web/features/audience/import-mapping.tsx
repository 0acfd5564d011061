import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ATTRIBUTE_TYPES, type Attribute, type AttributeType } from '#core/contracts/audience'
import { attributeKeyOf } from '#core/domain/audience/import-columns'
import listClasses from '../../ui/list.module.css'
import audienceClasses from './audience.module.css'
import classes from './import-mapping.module.css'

const FIELDS = ['email', 'name', 'phone', 'externalId', 'locale', 'timeZone'] as const

interface ImportMappingProps {
  columns: readonly string[]
  attributes: readonly Attribute[]
  mapping: Readonly<Record<string, string>>
  /** Attributes that the import makes, with their types. */
  added: Readonly<Record<string, AttributeType>>
  /** The first row. */
  sample: readonly string[]
  onChange: (mapping: Record<string, string>, added: Record<string, AttributeType>) => void
}

/** Where each column goes: a field, an attribute, a new attribute, or nowhere. */
export function ImportMapping({ columns, attributes, mapping, added, sample, onChange }: ImportMappingProps) {
  const { t } = useTranslation('audience')
  const choose = (column: string, choice: string | null) => {
    const { [column]: _, ...rest } = mapping
    const [kind, type] = (choice ?? '').split(':')
    const key = attributeKeyOf(column)
    const target = kind === 'new' ? `attributes.${key}` : choice
    const next = target ? { ...rest, [column]: target } : rest
    const made = ATTRIBUTE_TYPES.find((one) => one === type)
    const all = made && kind === 'new' ? { ...added, [key]: made } : added
    // What no column goes to any more is not made.
    const used = Object.entries(all).filter(([name]) => Object.values(next).includes(`attributes.${name}`))
    onChange(next, Object.fromEntries(used))
  }
  const choiceOf = (column: string): string | null => {
    const target = mapping[column]
    const key = target?.replace('attributes.', '') ?? ''
    return target?.startsWith('attributes.') && added[key] ? `new:${added[key]}` : (target ?? null)
  }
  return (
    <div className={classes.mapping}>
      {columns.map((column, at) => (
        <div key={column} className={classes.pair}>
          <span className={listClasses.words}>
            <span className={audienceClasses.name}>{column}</span>
            <span className={classes.sample}>{sample[at]}</span>
          </span>
          <Select
            aria-label={t('import.target', { column })}
            placeholder={t('import.unread')}
            clearable
            searchable
            data={[
              {
                group: t('subject.contact'),
                items: [
                  ...FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) })),
                  { value: 'tags', label: t('column.tags') },
                ],
              },
              {
                group: t('subject.attributes'),
                items: attributes.map(({ key, label }) => ({ value: `attributes.${key}`, label })),
              },
              ...(attributeKeyOf(column) === ''
                ? []
                : [
                    {
                      group: t('import.newAttribute'),
                      items: ATTRIBUTE_TYPES.map((type) => ({
                        value: `new:${type}`,
                        label: t('import.newOfType', { type: t(`type.${type}`) }),
                      })),
                    },
                  ]),
            ]}
            value={choiceOf(column)}
            onChange={(choice) => choose(column, choice)}
          />
        </div>
      ))}
    </div>
  )
}
