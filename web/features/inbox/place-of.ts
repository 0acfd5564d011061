import type { InboxItem } from '#core/contracts/notifications'

/** Where an item leads: a text, a page of ours, or an address elsewhere. */
export type Place = { contentId: string } | { path: string } | { href: string; host: string }

/** Null when there is nowhere to go, or its message names no address one should follow. `origin` is this page's. */
export function placeOf({ data: { contentId, values } }: InboxItem, origin: string): Place | null {
  if (contentId) return { contentId }
  const url = URL.parse(String(values?.url ?? ''))
  if (!url || !/^https?:$/.test(url.protocol)) return null
  if (url.origin === origin) return { path: `${url.pathname}${url.search}${url.hash}` }
  return { href: url.href, host: url.host }
}
