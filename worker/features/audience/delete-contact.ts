import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { contact } from '../../db/schema/index.ts'
import { leftSegments } from './left-segments.ts'
import { findContact, ownContact } from './repository.ts'

/** With its history of consent and its events. Addresses that are suppressed stay so. Throws `not_found`. */
export async function deleteContact(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'audience:write')
  await findContact(ctx.db, ctx.workspaceId, id)
  await commit(ctx, {
    permission: 'audience:write',
    writes: [leftSegments(ctx, [id]), ctx.db.delete(contact).where(ownContact(ctx.workspaceId, id))],
    audit: { action: 'contact.deleted', resource: 'contact', resourceId: id },
    events: [{ type: 'contacts.deleted', data: { count: 1 } }],
  })
}
