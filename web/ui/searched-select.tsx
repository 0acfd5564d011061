import { Loader, Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#web/lib/errors'
import classes from './searched-select.module.css'

export interface Choice {
  value: string
  label: string
}

/** What the server found for a search, and whether there is more of it. */
export interface Choices {
  items: Choice[]
  more: boolean
}

/** How long typing must rest before the server is asked (ms). */
const REST = 200
const MORE = ':more'

interface SearchedSelectProps
  extends Pick<
    SelectProps,
    'label' | 'aria-label' | 'placeholder' | 'error' | 'className' | 'size' | 'clearable'
  > {
  chosen: Choice | null
  onChoose: (chosen: Choice | null) => void
  /** What matches a text, by the server; everything for an empty one. */
  choicesOf: (q: string) => UseQueryOptions<Choices, Error, Choices, string[]>
  /** A choice that is no row of the server's, before the others. */
  always?: Choice
  /** Said in place of the choices when there is not one, whatever is typed. */
  empty: string
}

/** One of many: the server searches, so that any of them is found and not the first hundred alone. */
export function SearchedSelect({
  chosen,
  onChoose,
  choicesOf,
  always,
  empty,
  error,
  ...props
}: SearchedSelectProps) {
  const { t } = useTranslation('common')
  const words = useErrorWords()
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  // What is chosen stands in the field as if it had been typed.
  const sought = typed === chosen?.label ? '' : typed.trim()
  const [q] = useDebouncedValue(sought.slice(0, 120), REST)
  const found = useQuery({ ...choicesOf(q), placeholderData: keepPreviousData, retry: false })
  const searching = found.isFetching || q !== sought.slice(0, 120)
  const items = found.data?.items ?? []
  const matching = always?.label.toLowerCase().includes(sought.toLowerCase()) ? [always, ...items] : items
  const shown = found.data?.more
    ? [...matching, { value: MORE, label: t('choice.more'), disabled: true }]
    : matching
  const known = new Set(shown.map(({ value }) => value))
  const failed = found.error ? words(found.error).detail : undefined
  const nothing = sought === '' ? empty : t('choice.none')
  return (
    <Select
      {...props}
      classNames={{ option: classes.option ?? '' }}
      searchable
      value={chosen?.value ?? null}
      // The field can show as chosen only what is among its data.
      data={chosen && !known.has(chosen.value) ? [chosen, ...shown] : shown}
      filter={({ options }) => options.filter((one) => 'value' in one && known.has(one.value))}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(_, one) => onChoose(one)}
      onOptionSubmit={(value) => setTyped(shown.find((one) => one.value === value)?.label ?? typed)}
      onDropdownOpen={() => {
        setOpened(true)
        if (found.isError) void found.refetch()
      }}
      onDropdownClose={() => setOpened(false)}
      error={failed ?? error}
      nothingFoundMessage={
        <span role="status">{searching ? t('choice.searching') : (failed ?? nothing)}</span>
      }
      {...(opened && searching && { rightSection: <Loader size={14} aria-hidden /> })}
    />
  )
}
