import { and, count, eq } from 'drizzle-orm'
import type { Rule } from '#core/contracts/audience-segments'
import type { ContactChannel } from '#core/contracts/consent'
import type { Ctx } from '../../context.ts'
import { contact } from '../../db/schema/index.ts'
import { compileRule } from './compile-rule.ts'
import { memberCondition } from './segment-members.ts'

const mayBeSent = (channel: ContactChannel): Rule => ({
  all: [{ on: 'consent', channel, state: 'given' }, { not: { on: 'suppressed', channel } }],
})

/**
 * How many of a segment, or of everybody, have agreed to a channel and are not suppressed on it, right now. Throws
 * `not_found` for a segment that is absent or foreign.
 */
export async function countReachable(
  ctx: Pick<Ctx, 'db' | 'workspaceId' | 'now'>,
  segmentId: string | null,
  channel: ContactChannel,
): Promise<number> {
  const { db, workspaceId, now } = ctx
  const [found] = await db
    .select({ count: count() })
    .from(contact)
    .where(
      and(
        eq(contact.workspaceId, workspaceId),
        compileRule(mayBeSent(channel), { workspaceId, attributes: [], now }),
        segmentId === null ? undefined : await memberCondition(ctx, segmentId),
      ),
    )
  return found?.count ?? 0
}
