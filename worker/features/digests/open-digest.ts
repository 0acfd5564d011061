import { and, eq } from 'drizzle-orm'
import type { RequestDigest } from '#core/contracts/notification-requests'
import { type Channel, KINDS, type Kind } from '#core/domain/notifications/kinds'
import type { Db } from '../../db/client.ts'
import { digest, digestItem, digestRule } from '../../db/schema/index.ts'
import { nextAfter } from '../schedules/index.ts'

/** Whose messages of which kind on which channel. */
export interface Gathered {
  workspaceId: string
  recipient: string
  channel: Channel
  kind: Kind
}

interface Asked extends Gathered {
  deliveryId: string
  /** The digest that whoever asked for the message named. */
  own: RequestDigest | null
}

/**
 * The digest that a message would be gathered into and when that closes (epoch ms), as the gate asks for it: the open
 * one, or the one that this message opens. A digest that was asked for by its key goes before the workspace's rule.
 * Null when nothing is gathered, and for a message that was alone in its digest. Three D1 queries at most.
 */
export async function openDigest(
  db: Pick<Db, 'select'>,
  { workspaceId, recipient, channel, kind, deliveryId, own }: Asked,
  now: number,
): Promise<{ key: string; closesAt: number } | null> {
  // What a digest cannot be sent by would never leave.
  if (!CHANNELS.includes(channel)) return null
  const rule = own ? null : await ruleOf(db, workspaceId, kind, channel)
  if (!own && !rule) return null
  const key = own ? `own:${own.key}` : kind
  const [[open], [before]] = await Promise.all([
    db
      .select({ closesAt: digest.closesAt })
      .from(digest)
      .where(
        and(
          ...[eq(digest.workspaceId, workspaceId), eq(digest.recipient, recipient)],
          ...[eq(digest.channel, channel), eq(digest.key, key), eq(digest.state, 'open')],
        ),
      ),
    db.select({ id: digestItem.digestId }).from(digestItem).where(eq(digestItem.deliveryId, deliveryId)),
  ])
  if (before) return null
  if (open) return { key, closesAt: Math.max(now, open.closesAt) }
  const window = own?.window ?? rule?.window ?? null
  const closesAt =
    window === null ? nextAfter(rule?.cron ?? '', rule?.timeZone ?? 'UTC', now) : now + window * 60_000
  return closesAt === null ? null : { key, closesAt }
}

const CHANNELS: readonly Channel[] = KINDS.digest.channels

async function ruleOf(db: Pick<Db, 'select'>, workspaceId: string, kind: Kind, channel: Channel) {
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
  return rule ?? null
}
