import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch, IconTemplate } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#core/contracts/common'
import { CONTENT_TYPES, type ContentType } from '#core/contracts/content'
import { FRAMEWORKS, type Template } from '#core/contracts/templates'
import { TypeIcon } from '#web/features/content/index'
import { useSession } from '#web/lib/session'
import { useFormat } from '#web/lib/use-format'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TemplateCard } from './template-card.tsx'
import { type TemplateFilters, templatesQuery } from './template-queries.ts'
import { TemplateTools } from './template-tools.tsx'
import classes from './templates.module.css'

const one = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((item) => item === value)
const known = LANGUAGES.filter((language) => language === 'en' || language === 'es')

/** Every template one may start from, by what it makes. */
export function TemplatesPage() {
  const { t, i18n } = useTranslation('templates')
  const format = useFormat()
  const writes = useSession().can('template:write')
  const [filters, setFilters] = useState<TemplateFilters>({ language: one(LANGUAGES, i18n.language) })
  const [q, setQ] = useState('')
  const [searched] = useDebouncedValue(q.trim(), 250)
  const list = useInfiniteQuery(templatesQuery({ ...filters, q: searched || undefined }))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const groups = CONTENT_TYPES.map((type) => ({
    type,
    items: items.filter((item) => item.type === type),
  })).filter((group) => group.items.length > 0)
  const change = (part: TemplateFilters) => setFilters({ ...filters, ...part })
  const showArchived = (archived: boolean) =>
    setFilters(archived ? { archived: 'true' } : { language: one(LANGUAGES, i18n.language) })
  return (
    <>
      <PageHeader
        title={t('title')}
        tools={writes && <TemplateTools archived={filters.archived === 'true'} onArchived={showArchived} />}
        action={
          writes && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.5} />}
              renderRoot={(props) => (
                <Link to="/templates/$templateId" params={{ templateId: 'new' }} {...props} />
              )}
            >
              {t('new')}
            </Button>
          )
        }
      />
      <search className={classes.filters}>
        <TextInput
          size="xs"
          type="search"
          className={classes.search}
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          maxLength={200}
          leftSection={<IconSearch size={16} stroke={1.5} />}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <Select
          size="xs"
          clearable
          className={classes.filter}
          aria-label={t('filter.type')}
          placeholder={t('filter.type')}
          data={CONTENT_TYPES.map((value) => ({ value, label: t(`common:contentType.${value}`) }))}
          value={filters.type ?? null}
          onChange={(value) => change({ type: one(CONTENT_TYPES, value) })}
        />
        <Select
          size="xs"
          clearable
          className={classes.filter}
          aria-label={t('filter.framework')}
          placeholder={t('filter.framework')}
          data={FRAMEWORKS.map((value) => ({ value, label: t(`framework.${value}`) }))}
          value={filters.framework ?? null}
          onChange={(value) => change({ framework: one(FRAMEWORKS, value) })}
        />
        <Select
          size="xs"
          clearable
          className={classes.filter}
          aria-label={t('filter.language')}
          placeholder={t('filter.language')}
          data={known.map((value) => ({ value, label: format.language(value) }))}
          value={filters.language ?? null}
          onChange={(value) => change({ language: one(LANGUAGES, value) })}
        />
      </search>
      <PageBody>
        {list.error ? (
          <ErrorState error={list.error} retry={list.refetch} />
        ) : list.isPending ? (
          <LoadingRows />
        ) : groups.length === 0 ? (
          <EmptyState
            icon={IconTemplate}
            title={t(filters.archived === 'true' ? 'none.archived' : 'none.title')}
            action={
              <Button
                variant="default"
                onClick={() => {
                  setFilters({})
                  setQ('')
                }}
              >
                {t('none.widen')}
              </Button>
            }
          >
            {t(filters.archived === 'true' ? 'none.archivedDetail' : 'none.detail')}
          </EmptyState>
        ) : (
          groups.map((group) => <Group key={group.type} type={group.type} items={group.items} />)
        )}
        <LoadMore list={list} />
      </PageBody>
    </>
  )
}

function Group({ type, items }: { type: ContentType; items: readonly Template[] }) {
  const { t } = useTranslation('templates')
  const heading = `templates-${type}`
  return (
    <section className={classes.group} aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        <TypeIcon type={type} />
        {t(`common:contentType.${type}`)}
      </h2>
      <ul className={classes.gallery}>
        {items.map((item) => (
          <li key={item.id}>
            <TemplateCard template={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}
