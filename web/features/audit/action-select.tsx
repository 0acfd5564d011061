import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useActionChoices } from './action-words.ts'
import classes from './audit.module.css'

interface ActionSelectProps {
  value: string | undefined
  onChange: (action: string | undefined) => void
}

/** One kind of action, found by its words or by its code. */
export function ActionSelect({ value, onChange }: ActionSelectProps) {
  const { t } = useTranslation('settings')
  return (
    <Select
      aria-label={t('audit.action')}
      placeholder={t('audit.action')}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      data={useActionChoices()}
      value={value ?? null}
      onChange={(action) => onChange(action ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('audit.anyAction') }}
      nothingFoundMessage={t('audit.noAction')}
      filter={byWordsOrCode}
      limit={60}
      w={{ base: '100%', xs: 320 }}
      maxDropdownHeight={360}
      renderOption={({ option }) => (
        <div>
          {option.label}
          <span className={classes.code}>{option.value}</span>
        </div>
      )}
    />
  )
}

const byWordsOrCode: OptionsFilter = ({ options, search, limit }) => {
  const wanted = search.trim().toLocaleLowerCase()
  return options
    .filter((option): option is ComboboxItem => 'value' in option)
    .filter(({ label, value }) => `${label}\n${value}`.toLocaleLowerCase().includes(wanted))
    .slice(0, limit)
}
