import { and, eq, sql } from 'drizzle-orm'
import type { ContactChannel } from '#core/contracts/consent'
import type { SuppressionReason } from '#core/contracts/suppressions'
import { isE164, normalEmail } from '#core/domain/audience/address'
import { AppError, invalid, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { suppression } from '../../db/schema/index.ts'
import { erasedAddress } from './erased-address.ts'
import { phoneOf } from './phone.ts'

export interface SuppressionRequest {
  channel: ContactChannel
  /** An e-mail address, a phone number, or `contact:<id>` for push. */
  address: string
  reason: Exclude<SuppressionReason, 'erased'>
  /** What told us, such as `smtp:550`, `twilio:STOP` or a delivery's id. */
  source: string
  note?: string
}

/**
 * Nothing is sent to this address on this channel any more. Asked again it changes nothing: the first reason stays.
 * A person needs `audience:write`; the system may always. Throws `invalid_input` for what is no address.
 */
export async function suppress(ctx: Ctx, request: SuppressionRequest): Promise<void> {
  authorize(ctx, 'audience:write')
  const address = normalAddress(request.channel, request.address)
  await commit(ctx, {
    permission: 'audience:write',
    writes: [suppressionWrite(ctx, { ...request, address })],
    audit: {
      ...{ action: 'suppression.added', resource: 'suppression', resourceId: request.channel },
      detail: { channel: request.channel, reason: request.reason, source: request.source },
    },
    events: [{ type: 'suppression.added', data: { channel: request.channel, reason: request.reason } }],
    answer: { status: 204, body: null },
  })
}

/** The row of a suppression, for a batch of the caller's; `address` is normal already. */
export const suppressionWrite = (
  ctx: Pick<Ctx, 'db' | 'deps' | 'workspaceId' | 'now'>,
  { channel, address, reason, source, note = '' }: SuppressionRequest,
): Statement =>
  ctx.db
    .insert(suppression)
    .values({
      ...{ id: ctx.deps.newId(), workspaceId: ctx.workspaceId, channel, address, reason },
      ...{ source: source.slice(0, 300), note: note.slice(0, 500), at: ctx.now },
    })
    .onConflictDoNothing()

/**
 * Lets an address be written to again. Needs `audience:manage`; that an address was erased is found by its hash, so
 * that a person who comes back can be let in. Throws `not_found` when nothing stands against the address.
 */
export async function unsuppress(
  ctx: Ctx,
  { channel, address: given }: Pick<SuppressionRequest, 'channel' | 'address'>,
): Promise<void> {
  authorize(ctx, 'audience:manage')
  const address = normalAddress(channel, given)
  const hash = await erasedAddress(ctx, address)
  const one = and(
    eq(suppression.workspaceId, ctx.workspaceId),
    eq(suppression.channel, channel),
    sql`${suppression.address} IN (SELECT value FROM json_each(${JSON.stringify([address, hash])}))`,
  )
  const [found] = await ctx.db.select().from(suppression).where(one)
  if (!found) throw notFound('suppression')
  await commit(ctx, {
    permission: 'audience:manage',
    guards: [
      {
        name: 'suppression',
        condition: sql`EXISTS (SELECT 1 FROM suppression WHERE id = ${found.id} AND workspace_id = ${ctx.workspaceId})`,
        error: new AppError('conflict', 'Somebody has just lifted it.'),
      },
    ],
    writes: [ctx.db.delete(suppression).where(one)],
    audit: {
      ...{ action: 'suppression.lifted', resource: 'suppression', resourceId: found.id },
      detail: { channel, reason: found.reason },
    },
    answer: { status: 204, body: null },
  })
}

/** Throws `invalid_input`. */
function normalAddress(channel: ContactChannel, text: string): string {
  if (channel === 'push') {
    if (/^contact:[\w-]{1,64}$/.test(text)) return text
    throw invalid('address', 'Push goes to a contact: `contact:` and its id.', 'not_contact')
  }
  const address = channel === 'email' ? normalEmail(text) : phoneOf(text)
  if (address === null || (channel === 'sms' && !isE164(address)))
    throw invalid(
      'address',
      channel === 'email' ? 'Not an e-mail address.' : 'Not an international phone number.',
      channel === 'email' ? 'not_email' : 'not_phone',
    )
  return address
}
