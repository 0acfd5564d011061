import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ConsentState } from '#core/contracts/consent'

/** What the list of contacts is narrowed to, as it stands in the address. */
export interface ContactFilters {
  q?: string | undefined
  tag?: string | undefined
  segment?: string | undefined
  consent?: ConsentState | undefined
}

/** The filters of the address, which contact is open, and how to change them. */
export function useContactFilters() {
  const navigate = useNavigate()
  const { id, ...filters } = useSearch({ from: '/app/audience' })
  const go = (search: ContactFilters & { id?: string | undefined }, replace = false) =>
    void navigate({ to: '/audience', search, replace })
  return {
    filters,
    id,
    isNarrowed: Object.values(filters).some(Boolean),
    change: (part: ContactFilters, replace = false) => go({ ...filters, ...part }, replace),
    clear: () => go({}),
    open: (next: string | undefined) => go({ ...filters, id: next }),
  }
}
