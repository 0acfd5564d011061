import type { Broadcast } from '#core/contracts/broadcasts'
import type { broadcast } from '../../db/schema/index.ts'
import type { DeliveryCounts } from '../notification-requests/index.ts'

export type BroadcastRow = typeof broadcast.$inferSelect

/** What is known of a broadcast beside its row. */
export interface Known {
  contentTitle: string
  audience: number | null
  reachable: number | null
  schedule: { id: string; nextAt: number | null } | null
  counts: DeliveryCounts
  heard: Broadcast['heard']
}

export const NOTHING_HEARD: Broadcast['heard'] = {
  ...{ delivered: 0, opened: 0, clicked: 0, bounced: 0, complained: 0, unsubscribed: 0 },
}

export const NOTHING_SENT: DeliveryCounts = {
  ...{ waiting: 0, held: 0, sent: 0, skipped: 0, failed: 0, skippedBy: [] },
}

export const toBroadcast = (row: BroadcastRow, known: Known): Broadcast => {
  const { skippedBy, ...counts } = known.counts
  return {
    ...{
      id: row.id,
      name: row.name,
      contentId: row.contentId,
      channel: row.channel,
      segmentId: row.segmentId,
    },
    ...{ subject: row.subject, preheader: row.preheader, throttle: row.throttle, status: row.status },
    ...{ reason: row.reason, contentTitle: known.contentTitle, contentHash: row.contentHash },
    ...{ localTime: row.localTime, scheduleId: known.schedule?.id ?? null },
    nextAt: moment(known.schedule?.nextAt ?? null),
    counts: { audience: known.audience, reachable: known.reachable, planned: row.planned, ...counts },
    ...{ heard: known.heard, skippedBy },
    ...{ version: row.version, createdBy: row.createdBy },
    createdAt: new Date(row.createdAt).toISOString(),
    startedAt: moment(row.startedAt),
    endedAt: moment(row.endedAt),
  }
}

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString())
