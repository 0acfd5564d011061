import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ContentFilters, readFilters, toSearch } from './content-filters.ts'

/** The filters of the address and how to change them; typing replaces the entry, choosing adds one. */
export function useContentSearch() {
  const navigate = useNavigate()
  const filters = readFilters(useSearch({ strict: false }))
  const go = (next: ContentFilters, replace = false) =>
    void navigate({ to: '/content', search: toSearch(next), replace })
  return {
    filters,
    go,
    change: (part: Partial<ContentFilters>, replace = false) => go({ ...filters, ...part }, replace),
  }
}
export type ContentSearch = ReturnType<typeof useContentSearch>
