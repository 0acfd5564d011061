import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './sort-header.module.css'
import type { ContentSearch } from './use-content-search.ts'

interface SortHeaderProps {
  name: 'title' | 'updatedAt'
  search: ContentSearch
  className?: string | undefined
}

/** A column one can sort by; a search is sorted by its matches instead. */
export function SortHeader({ name, search, className }: SortHeaderProps) {
  const { t } = useTranslation('content')
  const { filters, change } = search
  const sort = filters.sort ?? '-updatedAt'
  const up = sort === name
  const down = sort === `-${name}`
  if (filters.q) return <th className={className}>{t(`column.${name}`)}</th>
  const first = name === 'title' ? name : (`-${name}` as const)
  const other = name === 'title' ? (`-${name}` as const) : name
  return (
    <th className={className} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => change({ sort: sort === first ? other : first })}
      >
        {t(`column.${name}`)}
        {up && <IconArrowUp size={14} stroke={1.75} aria-hidden />}
        {down && <IconArrowDown size={14} stroke={1.75} aria-hidden />}
      </UnstyledButton>
    </th>
  )
}
