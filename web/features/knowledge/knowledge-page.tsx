import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BrandTabs } from '#web/features/brand/index'
import { useSession } from '#web/lib/session'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { AddSource } from './add-source.tsx'
import { FoundPassages } from './found-passages.tsx'
import classes from './knowledge.module.css'
import { sourcesQuery } from './knowledge-queries.ts'
import { NoSources } from './no-sources.tsx'
import { SourceRow } from './source-row.tsx'

/** What the workspace's texts may draw on and cite. */
export function KnowledgePage() {
  const { t } = useTranslation(['knowledge', 'brand'])
  const writes = useSession().can('knowledge:write')
  const [adding, dialog] = useDisclosure(false)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const { data, error, refetch } = useQuery(sourcesQuery())
  const add = writes && (
    <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={dialog.open}>
      {t('add.open')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('brand:title')} action={add} />
      <BrandTabs at="knowledge" />
      <PageBody>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !data ? (
          <LoadingRows rows={5} />
        ) : data.length === 0 ? (
          <NoSources writes={writes} onAdd={dialog.open} />
        ) : (
          <>
            <search className={classes.search}>
              <TextInput
                type="search"
                aria-label={t('search.label')}
                placeholder={t('search.label')}
                maxLength={500}
                leftSection={<IconSearch size={16} stroke={1.5} />}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </search>
            {q === '' ? (
              <ul className={classes.list}>
                {data.map((source) => (
                  <li key={source.id}>
                    <SourceRow source={source} />
                  </li>
                ))}
              </ul>
            ) : (
              <FoundPassages q={q} />
            )}
          </>
        )}
      </PageBody>
      {adding && <AddSource onClose={dialog.close} />}
    </>
  )
}
