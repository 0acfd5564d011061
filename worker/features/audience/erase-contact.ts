import { sql } from 'drizzle-orm'
import { CONTACT_CHANNELS } from '#core/contracts/consent'
import { addressOn } from '#core/domain/audience/address'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { audienceKey, contact, contactImportError, suppression } from '../../db/schema/index.ts'
import { addressHasher, newSealedKey } from './erased-address.ts'
import { leftSegments } from './left-segments.ts'
import { findContact, listed, ownContact } from './repository.ts'

/**
 * Erases a person for good (GDPR, article 17): the contact, its consents, events, tags and memberships, and the rows
 * of imports that failed with its address. What stays is a keyed hash of each address, so that nothing is sent there
 * again even if a later import brings it back, and the audit row, which names an id alone. Throws `not_found`.
 */
export async function eraseContact(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'audience:manage')
  const { row } = await findContact(ctx.db, ctx.workspaceId, id)
  const hash = await hasherOf(ctx)
  const reached = CONTACT_CHANNELS.flatMap((channel) => {
    const address = channel === 'push' ? null : addressOn(channel, row)
    return address === null ? [] : [{ channel, address }]
  })
  const addresses = reached.map(({ address }) => address)
  const marks = await Promise.all(
    reached.map(async ({ channel, address }) => ({
      ...{ id: ctx.deps.newId(), workspaceId: ctx.workspaceId, channel, address: await hash(address) },
      ...{ reason: 'erased' as const, source: 'erasure', at: ctx.now },
    })),
  )
  await commit(ctx, {
    permission: 'audience:manage',
    writes: [
      leftSegments(ctx, [id]),
      ctx.db.delete(contact).where(ownContact(ctx.workspaceId, id)),
      ctx.db
        .delete(suppression)
        .where(
          sql`${suppression.workspaceId} = ${ctx.workspaceId} AND ${suppression.address} IN ${listed([...addresses, `contact:${id}`])}`,
        ),
      ...marks.map((mark) => ctx.db.insert(suppression).values(mark).onConflictDoNothing()),
      ctx.db.delete(contactImportError).where(
        sql`${contactImportError.workspaceId} = ${ctx.workspaceId} AND EXISTS (SELECT 1
          FROM json_each(${contactImportError.cells}) WHERE lower(trim(value)) IN ${listed(addresses)})`,
      ),
    ],
    audit: { action: 'contact.erased', resource: 'contact', resourceId: id },
    events: [{ type: 'contacts.deleted', data: { count: 1 } }],
  })
}

/** The workspace's hash; the first erasure makes its key. */
async function hasherOf(ctx: Ctx): Promise<(address: string) => Promise<string>> {
  const known = await addressHasher(ctx)
  if (known) return known
  await ctx.db
    .insert(audienceKey)
    .values({
      ...{ workspaceId: ctx.workspaceId, sealed: await newSealedKey(ctx) },
      sealedWith: ctx.deps.secrets.newestKey,
    })
    .onConflictDoNothing({ target: audienceKey.workspaceId })
  const made = await addressHasher(ctx)
  if (!made) throw new Error('The key of the workspace was not kept.')
  return made
}
