import { z } from 'zod'
import { notFound } from '#core/errors'
import type { Deps } from '../../deps.ts'

const AAD = 'tracking link'

const claims = z.object({
  d: z.string(),
  w: z.string(),
  c: z.string(),
  /** Which link of the message, from 1, of how many, and where it leads; 0 is the picture. */
  l: z.int(),
  n: z.int(),
  u: z.string(),
})

export interface TrackingLink {
  deliveryId: string
  workspaceId: string
  contactId: string
  link: number
  links: number
  url: string
}

/** Sealed by the house's keys: nobody but us can make one, so that a redirect leads where we wrote it to and nowhere else. */
export async function trackingToken(deps: Pick<Deps, 'secrets'>, link: TrackingLink): Promise<string> {
  const { deliveryId: d, workspaceId: w, contactId: c, link: l, links: n, url: u } = link
  return (await deps.secrets.seal(JSON.stringify({ d, w, c, l, n, u }), AAD)).replaceAll('.', '~')
}

/** Throws the one `not_found` for what was forged or cut off. */
export async function openTrackingToken(deps: Pick<Deps, 'secrets'>, token: string): Promise<TrackingLink> {
  const plain = await deps.secrets.open(token.replaceAll('~', '.'), AAD).catch(() => null)
  const parsed = plain === null ? null : claims.safeParse(JSON.parse(plain))
  if (!parsed?.success) throw notFound('link')
  const { d, w, c, l, n, u } = parsed.data
  return { deliveryId: d, workspaceId: w, contactId: c, link: l, links: n, url: u }
}
