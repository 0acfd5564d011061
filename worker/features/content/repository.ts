import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { invalid, notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { content, reviewLink, user } from '../../db/schema/index.ts'
import { changedMeanwhile } from '../../http/entity-tag.ts'
import type { ContentHead, NamedContent } from './rows.ts'

export const creator = alias(user, 'creator')
export const updater = alias(user, 'updater')
const approver = alias(user, 'approver')

/** Throws `not_found` for an id that is absent, foreign or, unless asked for, in the trash. */
export async function findContent(
  db: Db,
  workspaceId: string,
  id: string,
  options: { trashed?: boolean } = {},
): Promise<NamedContent> {
  const [row] = await db
    .select({
      ...getTableColumns(content),
      createdByName: creator.name,
      updatedByName: updater.name,
      approvedByName: sql<string | null>`coalesce(${approver.name}, ${reviewLink.name})`,
    })
    .from(content)
    .leftJoin(creator, eq(creator.id, content.createdBy))
    .leftJoin(updater, eq(updater.id, content.updatedBy))
    .leftJoin(approver, eq(approver.id, content.approvedBy))
    .leftJoin(reviewLink, eq(reviewLink.id, sql`substr(${content.approvedBy}, 7)`))
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, id)))
  if (!row || (row.trashedAt !== null && !options.trashed)) throw notFound('content')
  return row
}

const { doc: _doc, body: _body, ...head } = getTableColumns(content)

/** Rows by id without their text; ids that are absent or foreign are missing. At most 90 ids: D1 binds 100 parameters. */
export async function findHeads(
  db: Db,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, ContentHead>> {
  const rows = await db
    .select(head)
    .from(content)
    .where(and(eq(content.workspaceId, workspaceId), inArray(content.id, ids)))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Holds in the batch only while the content is still the version that was read. */
export const unchangedSince = (row: { id: string; workspaceId: string; version: number }): Guard => ({
  name: `version ${row.id}`,
  condition: exists(sql`SELECT 1 FROM content WHERE id = ${row.id} AND workspace_id = ${row.workspaceId}
    AND version = ${row.version}`),
  error: changedMeanwhile('content'),
})

/** Hold in the batch only while the campaign and the folder are this workspace's. */
export const placeGuards = (
  workspaceId: string,
  { campaignId, folderId }: { campaignId?: string | null; folderId?: string | null },
): Guard[] => [
  ...(campaignId ? [campaignExists(workspaceId, campaignId)] : []),
  ...(folderId ? [folderExists(workspaceId, folderId)] : []),
]

const folderExists = (workspaceId: string, folderId: string): Guard => ({
  name: 'folder',
  condition: exists(sql`SELECT 1 FROM folder WHERE id = ${folderId} AND workspace_id = ${workspaceId}`),
  error: invalid('folderId', 'There is no such folder.'),
})

const campaignExists = (workspaceId: string, campaignId: string): Guard => ({
  name: 'campaign',
  condition: exists(sql`SELECT 1 FROM campaign WHERE id = ${campaignId} AND workspace_id = ${workspaceId}`),
  error: invalid('campaignId', 'There is no such campaign.'),
})

const exists = (query: SQL) => sql`EXISTS (${query})`
