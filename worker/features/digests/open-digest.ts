import { and, eq } from 'drizzle-orm'
import type { Channel, Kind } from '#core/domain/notifications/kinds'
import type { Db } from '../../db/client.ts'
import { digest, digestRule } from '../../db/schema/index.ts'
import { nextAfter } from '../schedules/index.ts'

/** Whose messages of which kind on which channel. */
export interface Gathered {
  workspaceId: string
  recipient: string
  channel: Channel
  kind: Kind
}

/**
 * The digest that a message would be gathered into and when that closes (epoch ms), as the gate asks for it: the open
 * one, or the one that this message opens. Null when the workspace gathers nothing of the kind. Two D1 queries at most.
 */
export async function openDigest(
  db: Pick<Db, 'select'>,
  { workspaceId, recipient, channel, kind }: Gathered,
  now: number,
): Promise<{ key: string; closesAt: number } | null> {
  const [rule] = await db
    .select()
    .from(digestRule)
    .where(
      and(
        eq(digestRule.workspaceId, workspaceId),
        eq(digestRule.kind, kind),
        eq(digestRule.channel, channel),
      ),
    )
  if (!rule) return null
  const key = kind
  const [open] = await db
    .select({ closesAt: digest.closesAt })
    .from(digest)
    .where(
      and(
        eq(digest.workspaceId, workspaceId),
        eq(digest.recipient, recipient),
        eq(digest.channel, channel),
        eq(digest.key, key),
        eq(digest.state, 'open'),
      ),
    )
  if (open) return { key, closesAt: Math.max(now, open.closesAt) }
  const closesAt =
    rule.window === null
      ? nextAfter(rule.cron ?? '', rule.timeZone ?? 'UTC', now)
      : now + rule.window * 60_000
  return closesAt === null ? null : { key, closesAt }
}
