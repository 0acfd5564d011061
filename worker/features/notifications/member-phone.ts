import { and, eq, sql } from 'drizzle-orm'
import type { MemberPhone } from '#core/contracts/reaching'
import { maskPhone } from '#core/domain/notifications/mask-phone'
import type { AuditAction } from '#core/domain/security/audit-actions'
import { AppError, forbidden } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { memberPhone } from '../../db/schema/index.ts'
import { owner } from './inbox.ts'

export const PERMISSION = 'content:read'

export type PhoneRow = typeof memberPhone.$inferSelect

/** One's own number, and the one that waits for its code. */
export async function getPhone(ctx: Ctx): Promise<MemberPhone> {
  authorize(ctx, PERMISSION)
  return shown(ctx, await findPhone(ctx))
}

/** No text messages any more. How many codes were sent stays, so that forgetting a number does not grant further ones. */
export async function removePhone(ctx: Ctx): Promise<void> {
  requirePerson(ctx)
  const row = await findPhone(ctx)
  const known = row?.phone ?? row?.pending
  if (!known) return
  await commit(ctx, {
    permission: PERMISSION,
    writes: [
      ctx.db
        .update(memberPhone)
        .set({ phone: null, verifiedAt: null, pending: null, codeHash: null, codeEndsAt: null, triesLeft: 0 })
        .where(ownPhone(ctx)),
    ],
    audit: audited(ctx, 'member_phone.removed', known),
  })
}

/** A number proves who somebody is: a key or an application does not change it. */
export function requirePerson(ctx: Ctx): void {
  authorize(ctx, PERMISSION)
  if (ctx.actor.kind !== 'user' || ctx.actor.grant)
    throw forbidden('Only a signed-in person can change their number.')
}

export async function findPhone(ctx: Ctx): Promise<PhoneRow | undefined> {
  const [row] = await ctx.db.select().from(memberPhone).where(ownPhone(ctx))
  return row
}

export const ownPhone = (ctx: Ctx) =>
  and(eq(memberPhone.workspaceId, ctx.workspaceId), eq(memberPhone.userId, owner(ctx)))

/** Two requests that read the same row: one of them counts. */
export const samePhone = (ctx: Ctx, row: PhoneRow | undefined): Guard => ({
  name: 'member phone',
  condition: sql`(SELECT code_hash || tries_left FROM member_phone WHERE workspace_id = ${ctx.workspaceId}
    AND user_id = ${owner(ctx)}) IS ${row?.codeHash ? `${row.codeHash}${row.triesLeft}` : null}`,
  error: new AppError('conflict', 'Your number was changed at the same moment. Look again.'),
})

export const audited = (ctx: Ctx, action: AuditAction, phone: string) => ({
  ...{ action, resource: 'member_phone', resourceId: owner(ctx), detail: { phone: maskPhone(phone) } },
})

export const shown = ({ deps, now }: Ctx, row: PhoneRow | undefined): MemberPhone => {
  const waits = row?.pending && (row.codeEndsAt ?? 0) > now && row.triesLeft > 0
  return {
    available: deps.providers.sms.length > 0,
    phone: row?.phone ? maskPhone(row.phone) : null,
    verifiedAt: row?.verifiedAt ? new Date(row.verifiedAt).toISOString() : null,
    pending: waits && row.pending ? maskPhone(row.pending) : null,
    codeEndsAt: waits && row.codeEndsAt ? new Date(row.codeEndsAt).toISOString() : null,
  }
}
