import { type SQL, sql } from 'drizzle-orm'
import type { Kind } from '#core/domain/notifications/kinds'
import { FIRST_LEASE, type Statement } from '../../db/commit.ts'
import { insertFrom } from '../../db/insert-from.ts'
import { outbox } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'

interface Bell {
  id: string
  workspaceId: string
  only: SQL
  notificationId: string
  kind: Kind
  userIds: readonly string[]
}

/** The event that rings bells and signals what is due, for the batch that plans it. */
export const ringFor = (
  { db, now }: Pick<ReactionCtx, 'db' | 'now'>,
  { id, workspaceId, only, ...data }: Bell,
): Statement =>
  insertFrom(
    db,
    outbox,
    {
      ...{ id: sql`${id}`, workspaceId: sql`${workspaceId}`, type: sql`'notification.created'` },
      ...{
        data: sql`${JSON.stringify(data)}`,
        occurredAt: sql`${now}`,
        leasedUntil: sql`${now + FIRST_LEASE}`,
      },
    },
    sql`WHERE ${only}`,
  )
