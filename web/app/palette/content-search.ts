import { useDebouncedValue } from '@mantine/hooks'
import { IconFileText } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contentPage } from '#core/contracts/content'
import { api } from '#web/lib/api'
import type { Command } from './commands.ts'

/** How long typing must rest before the server is asked (milliseconds). */
const REST = 150
const MOST = 6

/** Content that matches what is typed, from two characters on. */
export function useContentSearch(query: string): { found: Command[]; pending: boolean; failed: boolean } {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const [q] = useDebouncedValue(query.trim(), REST)
  const asking = q.length >= 2
  const { data, isFetching, isError } = useQuery({
    queryKey: ['palette', q],
    queryFn: ({ signal }) =>
      api.get('/api/content', contentPage, { query: { q: q.slice(0, 200), limit: MOST }, signal }),
    enabled: asking,
    placeholderData: keepPreviousData,
  })
  const items = asking && query.trim() !== '' ? (data?.items ?? []) : []
  const found = items.map(
    ({ id, title, type }): Command => ({
      id: `content-${id}`,
      group: 'content',
      label: title,
      hint: t(`contentType.${type}`),
      icon: IconFileText,
      run: () => navigate({ to: '/studio/$contentId', params: { contentId: id } }),
    }),
  )
  return { found, pending: asking && isFetching, failed: isError }
}
