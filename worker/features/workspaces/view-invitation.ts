import { eq } from 'drizzle-orm'
import type { InvitationView } from '#core/contracts/workspaces'
import { sameAddress } from '#core/domain/access/invitation'
import type { Person } from '#core/domain/access/permissions'
import { maskAddress } from '#core/domain/mail/mask-address'
import type { Db } from '../../db/client.ts'
import { user } from '../../db/schema/index.ts'
import { findInvitationByLink, toInvitation } from './invitations.ts'

/**
 * What the link in the mail shows: who asks, where to and as what. The address stays masked unless the
 * person who looks has proved that it is theirs.
 */
export async function viewInvitation(
  ctx: { db: Db; now: number; person: Person | null },
  id: string,
): Promise<InvitationView> {
  const row = await findInvitationByLink(ctx.db, id)
  const yours = ctx.person !== null && sameAddress(row.email, await verifiedAddress(ctx.db, ctx.person))
  const shown = toInvitation(row, ctx.now)
  return { ...shown, email: yours ? shown.email : maskAddress(shown.email), yours }
}

/** The address a person has proved to be theirs; empty while they have not. */
export async function verifiedAddress(db: Db, { userId }: Person): Promise<string> {
  const [row] = await db
    .select({ email: user.email, verified: user.emailVerified })
    .from(user)
    .where(eq(user.id, userId))
  return row?.verified ? row.email : ''
}
