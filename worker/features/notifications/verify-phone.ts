import { and, gt, isNotNull, sql } from 'drizzle-orm'
import type { MemberPhone } from '#core/contracts/reaching'
import { AppError, invalid } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { memberPhone } from '../../db/schema/index.ts'
import { audited, ownPhone, PERMISSION, requirePerson, samePhone, shown } from './member-phone.ts'
import { codeHash } from './phone-code-hash.ts'

/** Takes the number into use when the code is right. A wrong one costs a try; after five, or ten minutes, none is right. */
export async function verifyPhone(ctx: Ctx, { code }: { code: string }): Promise<MemberPhone> {
  requirePerson(ctx)
  const isOpen = and(
    ownPhone(ctx),
    gt(memberPhone.codeEndsAt, ctx.now),
    gt(memberPhone.triesLeft, 0),
    isNotNull(memberPhone.codeHash),
  )
  // Before it is compared: however many ask at once, no more are compared than there are tries.
  const [row] = await ctx.db
    .update(memberPhone)
    .set({ triesLeft: sql`${memberPhone.triesLeft} - 1` })
    .where(isOpen)
    .returning()
  if (!row?.pending) throw new AppError('conflict', 'No code is waiting any more. Ask for another.')
  if ((await codeHash(ctx, row.pending, code)) !== row.codeHash)
    throw invalid('code', row.triesLeft > 0 ? 'Not the code.' : 'Not the code. Ask for another.')
  const change = {
    ...{ phone: row.pending, verifiedAt: ctx.now, pending: null, codeHash: null },
    ...{ codeEndsAt: null, triesLeft: 0 },
  }
  const body = shown(ctx, { ...row, ...change })
  await commit(ctx, {
    permission: PERMISSION,
    guards: [samePhone(ctx, row)],
    writes: [ctx.db.update(memberPhone).set(change).where(ownPhone(ctx))],
    audit: audited(ctx, 'member_phone.verified', row.pending),
    answer: { status: 200, body },
  })
  return body
}
