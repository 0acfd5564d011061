import { and, eq } from 'drizzle-orm'
import type { DigestRuleInput } from '#core/contracts/digests'
import { isTimeZone } from '#core/domain/access/time-zone'
import { KINDS, type KindRule } from '#core/domain/notifications/kinds'
import { invalid } from '#core/errors'
import { refusedFor } from '#core/faults'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { digestRule } from '../../db/schema/index.ts'
import { homeOf, parseCron } from '../schedules/index.ts'

/** What a workspace gathers. */
export async function listDigestRules(ctx: Ctx): Promise<{ items: DigestRuleInput[] }> {
  authorize(ctx, 'content:read')
  const rows = await ctx.db.select().from(digestRule).where(eq(digestRule.workspaceId, ctx.workspaceId))
  return {
    items: rows.map(({ kind, channel, window, cron, timeZone }) => ({
      kind,
      channel,
      window,
      cron,
      timeZone,
    })),
  }
}

/** Gathers a kind on a channel from now on, or no more. Throws `invalid_input` for what cannot wait. */
export async function putDigestRule(ctx: Ctx, input: DigestRuleInput): Promise<{ items: DigestRuleInput[] }> {
  authorize(ctx, 'workspace:update')
  const { kind, channel, window, cron } = input
  const rule: KindRule = KINDS[kind]
  if (!rule.digestible) throw invalid('kind', 'Messages of this kind do not wait for others.')
  if (channel === 'in_app') throw invalid('channel', 'The inbox is where they are gathered already.')
  if (channel === 'sms') throw invalid('channel', 'A text message is no list.')
  const timeZone = input.timeZone ?? (await homeOf(ctx.db, ctx.workspaceId))
  if (!isTimeZone(timeZone)) throw refusedFor('timeZone', 'no_time_zone')
  if (cron !== null) parseCron(cron, timeZone, ctx.now)
  const row = { window, cron, timeZone, updatedAt: ctx.now }
  const { workspaceId } = ctx
  const ends = window === null && cron === null
  await commit(ctx, {
    permission: 'workspace:update',
    writes: [
      ends
        ? ctx.db
            .delete(digestRule)
            .where(
              and(
                eq(digestRule.workspaceId, workspaceId),
                eq(digestRule.kind, kind),
                eq(digestRule.channel, channel),
              ),
            )
        : ctx.db
            .insert(digestRule)
            .values({ workspaceId, kind, channel, ...row })
            .onConflictDoUpdate({
              target: [digestRule.workspaceId, digestRule.kind, digestRule.channel],
              set: row,
            }),
    ],
    audit: {
      ...{ action: 'digest_rule.updated', resource: 'workspace', resourceId: workspaceId },
      detail: { kind, channel, window, cron },
    },
  })
  return listDigestRules(ctx)
}
