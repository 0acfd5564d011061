import { and, eq } from 'drizzle-orm'
import type { MemberPhone } from '#core/contracts/reaching'
import { isE164 } from '#core/domain/audience/address'
import { templateLocale } from '#core/domain/notification-templates/built-in/index'
import { cappedUntil } from '#core/domain/notifications/frequency-cap'
import { CODE_CAPS, CODE_LIFE, CODE_TRIES, codeWords, newCode } from '#core/domain/notifications/phone-code'
import { AppError } from '#core/errors'
import { refusedFor } from '#core/faults'
import type { Ctx } from '../../context.ts'
import { commit, FIRST_LEASE } from '../../db/commit.ts'
import { memberPhone, organization, suppression } from '../../db/schema/index.ts'
import { phoneOf } from '../audience/index.ts'
import { effectRequested, requestEffect } from '../sending/index.ts'
import { owner } from './inbox.ts'
import { audited, findPhone, PERMISSION, requirePerson, samePhone, shown } from './member-phone.ts'
import { codeHash } from './phone-code-hash.ts'

const DAY = 24 * 3_600_000

/**
 * Sends a code to a number; the one in use stays until the code comes back. Throws `invalid_input` for no number,
 * `conflict` where no text message can be sent or the number answered STOP, `rate_limited` for too many codes.
 */
export async function askPhoneCode(ctx: Ctx, input: { phone: string }): Promise<MemberPhone> {
  requirePerson(ctx)
  const phone = phoneOf(input.phone)
  if (phone === null || !isE164(phone)) throw refusedFor('phone', 'not_phone')
  if (ctx.deps.providers.sms.length === 0)
    throw new AppError('conflict', 'Text messages are not set up here: there is no SMS_PROVIDERS.')
  if (await isStopped(ctx, phone))
    throw new AppError('conflict', 'This number answered STOP. Send START from it first.')
  const [row, sent] = await Promise.all([findPhone(ctx), sentTo(ctx)])
  const until = cappedUntil(CODE_CAPS, sent, ctx.now)
  if (until !== null)
    throw new AppError('rate_limited', 'Too many codes were asked for.', {
      retryAfter: Math.ceil((until - ctx.now) / 1000),
    })
  const code = newCode(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
  const change = {
    ...{ pending: phone, codeHash: await codeHash(ctx, phone, code), codeEndsAt: ctx.now + CODE_LIFE },
    ...{ triesLeft: CODE_TRIES, sentAt: [...recent(row?.sentAt, ctx.now), ctx.now] },
  }
  const { write, effectId } = await requestEffect(ctx, {
    ...{ key: `phone-code:${ctx.deps.newId()}`, workspaceId: ctx.workspaceId, deliveryId: null },
    ...{ priority: 'high', leasedUntil: ctx.now + FIRST_LEASE },
    message: { channel: 'sms', to: phone, text: codeWords(code, await localeOf(ctx)) },
  })
  const me = { workspaceId: ctx.workspaceId, userId: owner(ctx) }
  const body = shown(ctx, { ...me, phone: null, verifiedAt: null, ...row, ...change })
  await commit(ctx, {
    permission: PERMISSION,
    guards: [samePhone(ctx, row)],
    writes: [
      ctx.db
        .insert(memberPhone)
        .values({ ...me, ...change })
        .onConflictDoUpdate({ target: [memberPhone.workspaceId, memberPhone.userId], set: change }),
      write,
    ],
    audit: audited(ctx, 'member_phone.code_sent', phone),
    events: [effectRequested(effectId)],
    answer: { status: 200, body },
  })
  return body
}

/** Codes a person had sent in any of their workspaces: more workspaces are no more codes. */
async function sentTo(ctx: Ctx): Promise<number[]> {
  const rows = await ctx.db
    .select({ sentAt: memberPhone.sentAt })
    .from(memberPhone)
    .where(eq(memberPhone.userId, owner(ctx)))
  return rows.flatMap(({ sentAt }) => recent(sentAt, ctx.now))
}

const recent = (sentAt: readonly number[] = [], now: number) => sentAt.filter((at) => at > now - DAY)

async function isStopped({ db, workspaceId }: Ctx, phone: string): Promise<boolean> {
  const { workspaceId: of, channel, address } = suppression
  const [found] = await db
    .select({ id: suppression.id })
    .from(suppression)
    .where(and(eq(of, workspaceId), eq(channel, 'sms'), eq(address, phone)))
  return found !== undefined
}

async function localeOf({ db, workspaceId }: Ctx) {
  const [row] = await db
    .select({ locale: organization.locale })
    .from(organization)
    .where(eq(organization.id, workspaceId))
  return templateLocale(row?.locale)
}
