import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CONSENT_STATES } from '#core/domain/audience/consent-states'
import { useFormat } from '#web/lib/use-format'
import { SearchedSelect } from '#web/ui/searched-select'
import audienceClasses from './audience.module.css'
import { tagsQuery } from './audience-queries.ts'
import type { useContactFilters } from './contact-filters.ts'
import classes from './filter-bar.module.css'
import { segmentChoicesQuery, segmentQuery } from './segment-queries.ts'

/** What the list shows. Each choice stands in the address. */
export function FilterBar({ search }: { search: ReturnType<typeof useContactFilters> }) {
  const { t } = useTranslation('audience')
  const format = useFormat()
  const { filters, change } = search
  const { data: tags = [] } = useQuery(tagsQuery())
  const { data: segment } = useQuery({
    ...segmentQuery(filters.segment ?? ''),
    enabled: filters.segment !== undefined,
  })
  const common = { clearable: true, searchable: true, className: classes.filter ?? '', size: 'xs' } as const
  return (
    <search className={audienceClasses.filters}>
      <SearchField
        label={t('filter.search')}
        value={filters.q ?? ''}
        onChange={(q) => change({ q: q || undefined }, true)}
      />
      <Select
        {...common}
        aria-label={t('filter.tag')}
        placeholder={t('filter.tag')}
        data={tags.map(({ tag, contacts }) => ({ value: tag, label: `${tag} (${format.number(contacts)})` }))}
        value={filters.tag ?? null}
        onChange={(value) => change({ tag: value ?? undefined })}
      />
      <SearchedSelect
        clearable
        size="xs"
        className={classes.filter ?? ''}
        aria-label={t('filter.segment')}
        placeholder={t('filter.segment')}
        empty={t('segment.empty.title')}
        chosen={filters.segment ? { value: filters.segment, label: segment?.name ?? '…' } : null}
        choicesOf={segmentChoicesQuery}
        onChoose={(one) => change({ segment: one?.value })}
      />
      <Select
        {...common}
        searchable={false}
        aria-label={t('filter.consent')}
        placeholder={t('filter.consent')}
        data={CONSENT_STATES.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={filters.consent ?? null}
        onChange={(value) => change({ consent: CONSENT_STATES.find((state) => state === value) })}
      />
      {search.isNarrowed && (
        <Button size="xs" variant="subtle" color="gray" onClick={search.clear}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  )
}

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** A search that is told a moment after the last key. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const tell = useDebouncedCallback(onChange, 250)
  return (
    <TextInput
      size="xs"
      type="search"
      className={classes.search}
      aria-label={label}
      placeholder={label}
      maxLength={120}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        tell(event.currentTarget.value.trim())
      }}
    />
  )
}
