import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { DeliveryQuery } from '#core/contracts/deliveries'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { notification, notificationDelivery } from '../../db/schema/index.ts'
import { selectDeliveries, toDelivery } from './rows.ts'

/** What was planned and sent, newest first. Throws `invalid_input` for a cursor of another list. */
export async function listDeliveries(ctx: Ctx, query: DeliveryQuery) {
  authorize(ctx, 'operations:manage')
  const { workspaceId, createdAt, id, channel, state } = notificationDelivery
  const rows = await selectDeliveries(ctx.db)
    .where(
      and(
        eq(workspaceId, ctx.workspaceId),
        query.channel && eq(channel, query.channel),
        query.state && eq(state, query.state),
        query.kind && eq(notification.kind, query.kind),
        query.broadcastId ? eq(notificationDelivery.broadcastId, query.broadcastId) : undefined,
        query.recipient ? isFor(query.recipient) : undefined,
        beyond(query.cursor, createdAt, id),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(query.limit + 1)
  return pageOf(rows, query.limit, ({ row }) => ({ value: row.createdAt, id: row.id }), toDelivery)
}

/** By its reference, or by a part of a name or an address; what stands for anything in LIKE stands for itself. */
function isFor(text: string): SQL {
  const { recipient } = notificationDelivery
  if (/^(user|contact|chat):[\w-]+$/.test(text)) return sql`${recipient} = ${text}`
  const part = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const like = (column: SQL) => sql`${column} LIKE ${part} ESCAPE '\\'`
  return sql`(${like(sql`user.name`)} OR ${like(sql`user.email`)} OR ${like(sql`contact.name`)}
    OR ${like(sql`contact.email`)} OR ${like(sql`contact.phone`)} OR ${like(sql`chat_destination.name`)})`
}
