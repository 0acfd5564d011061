import { eq } from 'drizzle-orm'
import { maskAddress } from '#core/domain/mail/mask-address'
import { invalid, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { user } from '../../db/schema/index.ts'
import { requestMail } from '../mail/index.ts'
import { renderBroadcast, requireApproved } from './approved-content.ts'
import { findBroadcast } from './repository.ts'

/** Mails a broadcast to whoever asks, without a link to unsubscribe. Throws `invalid_input` when it is no mail. */
export async function testBroadcast(ctx: Ctx, id: string): Promise<{ to: string; effectId: string }> {
  authorize(ctx, 'broadcast:send')
  const row = await findBroadcast(ctx.db, ctx.workspaceId, id)
  const [person] = await ctx.db
    .select({ name: user.name, email: user.email })
    .from(user)
    .where(eq(user.id, actorUserId(ctx.actor) ?? ''))
  if (!person) throw notFound('recipient')
  const approved = await requireApproved(ctx.db, ctx.workspaceId, row.contentId)
  const recipient = { name: person.name, unsubscribeUrl: '' }
  const rendered = await renderBroadcast(ctx.db, ctx.workspaceId, approved, row, recipient)
  if (rendered.channel !== 'email') throw invalid('channel', 'Only mail can be tried out.')
  const { subject, text, html } = rendered
  const { write, event, effectId } = await requestMail(ctx, {
    key: `broadcast-test:${ctx.deps.newId()}`,
    workspaceId: ctx.workspaceId,
    to: person.email,
    ...{ subject: `[Test] ${subject}`, text, html },
  })
  const body = { to: maskAddress(person.email), effectId }
  await commit(ctx, {
    permission: 'broadcast:send',
    writes: [write],
    audit: { action: 'broadcast.tested', resource: 'broadcast', resourceId: id },
    events: [event],
    answer: { status: 202, body },
  })
  return body
}
