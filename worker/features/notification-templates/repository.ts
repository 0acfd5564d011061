import { and, eq, sql } from 'drizzle-orm'
import {
  type NotificationTemplate,
  type NotificationTemplateInput,
  notificationTemplateInput,
  type TemplateLocale,
} from '#core/contracts/notification-templates'
import { builtInWords } from '#core/domain/notification-templates/built-in/index'
import type { Channel, Kind } from '#core/domain/notifications/kinds'
import { notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { notificationTemplate } from '../../db/schema/index.ts'
import { changedMeanwhile } from '../../http/entity-tag.ts'

export type TemplateRow = typeof notificationTemplate.$inferSelect

export const ownTemplate = (workspaceId: string, id: string) =>
  and(eq(notificationTemplate.workspaceId, workspaceId), eq(notificationTemplate.id, id))

/** What a row says, by its channel. */
export const inputOf = ({ kind, channel, locale, words }: TemplateRow): NotificationTemplateInput =>
  notificationTemplateInput.parse({ kind, channel, locale, words })

export const builtIn = (kind: Kind, channel: Channel, locale: TemplateLocale): NotificationTemplateInput =>
  notificationTemplateInput.parse({ kind, channel, locale, words: builtInWords(kind, channel, locale) })

export const toTemplate = (row: TemplateRow): NotificationTemplate => ({
  ...{ id: row.id, kind: row.kind, channel: row.channel, locale: row.locale },
  ...{ words: { ...row.words }, version: row.version, updatedAt: new Date(row.updatedAt).toISOString() },
})

/** Throws `not_found` for an id that is absent or foreign. */
export async function findTemplate(db: Db, workspaceId: string, id: string): Promise<TemplateRow> {
  const [row] = await db.select().from(notificationTemplate).where(ownTemplate(workspaceId, id))
  if (!row) throw notFound('template')
  return row
}

/** A workspace's own templates of a kind and channel, in whatever languages it wrote them. */
export const ownTemplatesFor = (db: Db, workspaceId: string, kind: Kind, channel: Channel) =>
  db
    .select()
    .from(notificationTemplate)
    .where(
      and(
        eq(notificationTemplate.workspaceId, workspaceId),
        eq(notificationTemplate.kind, kind),
        eq(notificationTemplate.channel, channel),
      ),
    )

/** Holds in the batch only while the template is still the version that was read. */
export const unchangedSince = ({ id, workspaceId, version }: TemplateRow): Guard => ({
  name: 'notification-template',
  condition: sql`EXISTS (SELECT 1 FROM notification_template WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND version = ${version})`,
  error: changedMeanwhile('template'),
})
