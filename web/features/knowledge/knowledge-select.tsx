import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './knowledge.module.css'
import { sourcesQuery } from './knowledge-queries.ts'

export type Knowledge = 'all' | string[] | null

const ALL = 'all'
const MOST = 20

/** Which sources a text may draw on; nothing while the workspace has none. */
export function KnowledgeSelect({
  value,
  onChange,
}: {
  value: Knowledge
  onChange: (value: Knowledge) => void
}) {
  const { t } = useTranslation('knowledge')
  const { data: sources } = useQuery(sourcesQuery())
  const chosen = value === ALL ? [ALL] : (value ?? [])
  const gone =
    sources !== undefined && chosen.some((id) => id !== ALL && !sources.some((source) => source.id === id))
  useEffect(() => {
    if (!gone || value === ALL || value === null) return
    const left = value.filter((id) => sources?.some((source) => source.id === id))
    onChange(left.length > 0 ? left : null)
  }, [gone, value, sources, onChange])
  if (!sources || sources.length === 0) return null
  const choose = (next: string[]) => {
    const added = next.at(-1)
    if (next.length === 0) return onChange(null)
    onChange(added === ALL ? ALL : next.filter((id) => id !== ALL))
  }
  return (
    <MultiSelect
      label={t('select.label')}
      description={t('select.hint')}
      placeholder={chosen.length === 0 ? t('select.none') : undefined}
      classNames={{ inputField: classes.typed ?? '' }}
      searchable
      clearable
      maxValues={MOST}
      nothingFoundMessage={t('select.nothing')}
      data={[
        { value: ALL, label: t('select.all') },
        ...sources.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={chosen}
      onChange={choose}
    />
  )
}
