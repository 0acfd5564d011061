import { and, count, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { notificationDelivery } from '../../db/schema/index.ts'

/** Deliveries by what became of them. `waiting` are due or will be, `held` were put off by the gate. */
export interface DeliveryCounts {
  waiting: number
  held: number
  sent: number
  skipped: number
  failed: number
  skippedBy: { reason: string; count: number }[]
}

/** What became of the deliveries of one notification. One D1 query. */
export async function countDeliveries(
  db: Db,
  workspaceId: string,
  notificationId: string,
): Promise<DeliveryCounts> {
  const { state, reason, trail } = notificationDelivery
  const held = sql<number>`${state} = 'planned' AND ${trail} <> '[]'`
  const rows = await db
    .select({ state, reason, held, count: count() })
    .from(notificationDelivery)
    .where(
      and(
        eq(notificationDelivery.workspaceId, workspaceId),
        eq(notificationDelivery.notificationId, notificationId),
      ),
    )
    .groupBy(state, reason, held)
  const sum = (which: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(which).reduce((total, row) => total + row.count, 0)
  const skipped = rows.filter((row) => row.state === 'skipped')
  return {
    waiting: sum((row) => row.state === 'planned' && !row.held),
    held: sum((row) => row.state === 'planned' && Boolean(row.held)),
    sent: sum((row) => row.state === 'handed_over' || row.state === 'sent'),
    failed: sum((row) => row.state === 'failed' || row.state === 'unknown'),
    skipped: skipped.reduce((total, row) => total + row.count, 0),
    skippedBy: skipped.map((row) => ({ reason: row.reason ?? 'dropped', count: row.count })),
  }
}
