import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#core/contracts/common'
import { CONTENT_STATES, CONTENT_TYPES } from '#core/contracts/content'
import { useFormat } from '#web/lib/use-format'
import { isNarrowed, widen } from './content-filters.ts'
import { campaignsQuery } from './content-queries.ts'
import classes from './filter-bar.module.css'
import { FolderFilter } from './folder-filter.tsx'
import type { ContentSearch } from './use-content-search.ts'

const one = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((item) => item === value)

/** What the list shows. Each choice stands in the address. */
export function FilterBar({ search }: { search: ContentSearch }) {
  const { t } = useTranslation('content')
  const format = useFormat()
  const { filters, change, go } = search
  const { data: campaigns = [] } = useQuery(campaignsQuery())
  const options = (known: readonly string[], group: string) =>
    known.map((value) => ({ value, label: t(`common:${group}.${value}`) }))
  const common = { clearable: true, className: classes.filter ?? '', size: 'xs' } as const
  return (
    <search className={classes.filters}>
      <SearchField value={filters.q ?? ''} onChange={(q) => change({ q: q || undefined }, true)} />
      <Select
        {...common}
        aria-label={t('filter.status')}
        placeholder={t('filter.status')}
        data={options(CONTENT_STATES, 'status')}
        value={filters.status ?? null}
        onChange={(value) => change({ status: one(CONTENT_STATES, value) })}
      />
      <Select
        {...common}
        aria-label={t('filter.type')}
        placeholder={t('filter.type')}
        data={options(CONTENT_TYPES, 'contentType')}
        value={filters.type ?? null}
        onChange={(value) => change({ type: one(CONTENT_TYPES, value) })}
      />
      <Select
        {...common}
        aria-label={t('filter.campaign')}
        placeholder={t('filter.campaign')}
        searchable
        data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        value={filters.campaign ?? null}
        onChange={(value) => change({ campaign: value ?? undefined })}
      />
      <Select
        {...common}
        aria-label={t('filter.language')}
        placeholder={t('filter.language')}
        data={LANGUAGES.map((value) => ({ value, label: format.language(value) }))}
        value={filters.language ?? null}
        onChange={(value) => change({ language: one(LANGUAGES, value) })}
      />
      <FolderFilter value={filters.folder} onChange={(folder) => change({ folder })} />
      {filters.tag && (
        <Button
          size="xs"
          variant="default"
          rightSection={<IconX size={14} stroke={1.5} />}
          aria-label={t('filter.dropTag', { tag: filters.tag })}
          onClick={() => change({ tag: undefined })}
        >
          #{filters.tag}
        </Button>
      )}
      {isNarrowed(filters) && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => go(widen(filters))}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  )
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('content')
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const tell = useDebouncedCallback(onChange, 250)
  const type = (next: string) => {
    setTyped(next)
    tell(next.trim())
  }
  return (
    <TextInput
      size="xs"
      type="search"
      className={classes.search}
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      maxLength={200}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      rightSection={
        typed && (
          <ActionIcon size={24} aria-label={t('filter.clearSearch')} onClick={() => type('')}>
            <IconX size={14} stroke={1.5} />
          </ActionIcon>
        )
      }
    />
  )
}
