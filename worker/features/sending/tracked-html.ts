import { escapeHtml } from '#core/domain/mail/page'
import type { Deps } from '../../deps.ts'
import { trackingToken } from './tracking-link.ts'

export interface Tracking {
  trackOpens: boolean
  trackClicks: boolean
  /** Addresses that stay as they are, such as those to leave by. */
  untouched: readonly string[]
}

const LINK = /(<a\b[^>]*?\bhref=")(https?:\/\/[^"]+)(")/gi

/** The mail with its links leading through us and a picture of one pixel at its end, as far as the workspace wants. */
export async function trackedHtml(
  deps: Pick<Deps, 'secrets' | 'config'>,
  to: { deliveryId: string; workspaceId: string; contactId: string },
  html: string,
  { trackOpens, trackClicks, untouched }: Tracking,
): Promise<string> {
  const base = `${deps.config.APP_URL}/api/notifications/t`
  const targets = [...html.matchAll(LINK)].map(([, , href = '']) => unescapeHtml(href))
  const followed = trackClicks ? [...new Set(targets)].filter((url) => !untouched.includes(url)) : []
  const links = followed.length
  const tokens = await Promise.all(
    followed.map((url, index) => trackingToken(deps, { ...to, link: index + 1, links, url })),
  )
  const through = new Map(followed.map((url, index) => [url, `${base}/c/${tokens[index]}`]))
  const linked = html.replaceAll(LINK, (whole, before: string, href: string, after: string) => {
    const tracked = through.get(unescapeHtml(href))
    return tracked ? `${before}${escapeHtml(tracked)}${after}` : whole
  })
  if (!trackOpens) return linked
  const token = await trackingToken(deps, { ...to, link: 0, links, url: '' })
  const pixel = `<img src="${base}/o/${token}" width="1" height="1" alt="" style="display:block;border:0">`
  return linked.includes('</body>') ? linked.replace('</body>', `${pixel}</body>`) : linked + pixel
}

/** One address that leads through us, for what has no other links. */
export const trackedLink = async (
  deps: Pick<Deps, 'secrets' | 'config'>,
  to: { deliveryId: string; workspaceId: string; contactId: string },
  url: string,
): Promise<string> =>
  `${deps.config.APP_URL}/api/notifications/t/c/${await trackingToken(deps, { ...to, link: 1, links: 1, url })}`

const unescapeHtml = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
