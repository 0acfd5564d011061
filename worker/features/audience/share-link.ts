import type { ContactChannel } from '#core/contracts/consent'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { unsubscribeUrls } from './contact-link.ts'
import { findContact } from './repository.ts'

/**
 * The address of a contact's own page, to hand to the person: whoever has it sees and changes what they get.
 * Needs `audience:manage` and leaves an audit row. Throws `not_found`.
 */
export async function shareContactLink(ctx: Ctx, id: string): Promise<{ page: string }> {
  authorize(ctx, 'audience:manage')
  const { row } = await findContact(ctx.db, ctx.workspaceId, id)
  const channel: ContactChannel = row.email === null && row.phone !== null ? 'sms' : 'email'
  await commit(ctx, {
    permission: 'audience:manage',
    writes: [],
    audit: { action: 'contact.link_shared', resource: 'contact', resourceId: id },
  })
  const link = { workspaceId: ctx.workspaceId, contactId: id, channel, deliveryId: null }
  const { page } = await unsubscribeUrls(ctx.deps, link)
  return { page }
}
