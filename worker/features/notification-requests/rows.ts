import type { NotificationRequest } from '#core/contracts/notification-requests'
import type { notificationRequest } from '../../db/schema/index.ts'
import type { DeliveryCounts } from './count-deliveries.ts'

export type RequestRow = typeof notificationRequest.$inferSelect

export const toRequest = (
  row: RequestRow,
  { sent, held, skipped, failed }: DeliveryCounts,
  scheduleId: string | null,
): NotificationRequest => ({
  ...{ id: row.id, kind: row.kind, status: row.status, reason: row.reason, priority: row.priority },
  ...{ channels: row.channels, segmentId: row.segmentId, localTime: row.localTime, scheduleId },
  recipients: row.recipients,
  counts: { planned: row.planned, sent, held, skipped, failed, unknown: row.unknown },
  dueAt: new Date(row.dueAt).toISOString(),
  createdAt: new Date(row.createdAt).toISOString(),
  endedAt: row.endedAt === null ? null : new Date(row.endedAt).toISOString(),
})
