import { and, eq, getTableColumns } from 'drizzle-orm'
import {
  inboxItem,
  member,
  notification,
  notificationDelivery,
  notificationRequest,
  organization,
  sendingSettings,
  user,
} from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'

/** Without the workspace, which the delivery names: each column once, so that the query can share a trip. */
const { workspaceId: _, ...rules } = getTableColumns(sendingSettings)

export type DueDelivery = NonNullable<Awaited<ReturnType<typeof findDue>>>

/** A planned delivery with all that deciding it asks about; undefined when it is settled. */
export async function findDue({ db }: ReactionCtx, deliveryId: string) {
  const [due] = await db
    .select({
      row: notificationDelivery,
      kind: notification.kind,
      data: notification.data,
      email: user.email,
      name: user.name,
      role: member.role,
      workspaceName: organization.name,
      locale: organization.locale,
      timeZone: organization.timeZone,
      readAt: inboxItem.readAt,
      digest: notificationRequest.digest,
      rules,
    })
    .from(notificationDelivery)
    .innerJoin(notification, eq(notification.id, notificationDelivery.notificationId))
    .innerJoin(organization, eq(organization.id, notificationDelivery.workspaceId))
    .leftJoin(notificationRequest, eq(notificationRequest.id, notificationDelivery.notificationId))
    .leftJoin(sendingSettings, eq(sendingSettings.workspaceId, notificationDelivery.workspaceId))
    .leftJoin(user, eq(user.id, notificationDelivery.userId))
    .leftJoin(
      member,
      and(
        eq(member.organizationId, notificationDelivery.workspaceId),
        eq(member.userId, notificationDelivery.userId),
      ),
    )
    .leftJoin(
      inboxItem,
      and(
        eq(inboxItem.notificationId, notificationDelivery.notificationId),
        eq(inboxItem.userId, notificationDelivery.userId),
      ),
    )
    .where(and(eq(notificationDelivery.id, deliveryId), eq(notificationDelivery.state, 'planned')))
  return due
}
