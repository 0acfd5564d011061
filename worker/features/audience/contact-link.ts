import { z } from 'zod'
import { idSchema } from '#core/contracts/common'
import { type ContactChannel, contactChannelSchema } from '#core/contracts/consent'
import { notFound } from '#core/errors'
import type { Deps } from '../../deps.ts'

/** A link in a message has to work for as long as somebody may open the message (ms). */
const LIFE = 400 * 86_400_000
const AAD = 'contact link'

const claimsSchema = z.object({
  w: idSchema,
  c: idSchema,
  ch: contactChannelSchema,
  d: idSchema.nullable(),
  exp: z.int(),
})

/** Whose link it is, and in which message it stood. */
export interface ContactLink {
  workspaceId: string
  contactId: string
  channel: ContactChannel
  deliveryId: string | null
}

/**
 * A token that names a contact to us alone: sealed by the house's keys (AES-256-GCM), so nobody can make or read one.
 * Dots would make some servers take the address for a file.
 */
async function tokenOf(deps: Pick<Deps, 'secrets' | 'clock'>, link: ContactLink): Promise<string> {
  const { workspaceId: w, contactId: c, channel: ch, deliveryId: d } = link
  const sealed = await deps.secrets.seal(JSON.stringify({ w, c, ch, d, exp: deps.clock() + LIFE }), AAD)
  return sealed.replaceAll('.', '~')
}

/** Throws the one `not_found` for what was forged, cut off or has run out. */
export async function openContactLink(
  deps: Pick<Deps, 'secrets' | 'clock'>,
  token: string,
): Promise<ContactLink> {
  const plain = await deps.secrets.open(token.replaceAll('~', '.'), AAD).catch(() => null)
  const claims = plain === null ? null : claimsSchema.safeParse(JSON.parse(plain))
  if (!claims?.success || claims.data.exp <= deps.clock()) throw notFound('link')
  const { w, c, ch, d } = claims.data
  return { workspaceId: w, contactId: c, channel: ch, deliveryId: d }
}

/**
 * For a message to a contact: `page` is the address of its preferences, for the footer; `oneClick` the one for
 * `List-Unsubscribe`, which acts on a POST alone (RFC 8058, see core/domain/notifications/list-unsubscribe.ts).
 */
export async function unsubscribeUrls(
  deps: Pick<Deps, 'secrets' | 'clock' | 'config'>,
  link: ContactLink,
): Promise<{ page: string; oneClick: string }> {
  const token = await tokenOf(deps, link)
  const { APP_URL } = deps.config
  return { page: `${APP_URL}/u/${token}`, oneClick: `${APP_URL}/api/audience/unsubscribe/${token}` }
}
