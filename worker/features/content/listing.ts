import { and, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ContentSummary, ListContentQuery } from '#core/contracts/content'
import { invalid } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { plainSelect, written } from '../../db/plain-select.ts'
import { content, user } from '../../db/schema/index.ts'
import { creator, updater } from './repository.ts'
import { type Listed, toSummary } from './rows.ts'

export interface ContentPage {
  items: ContentSummary[]
  nextCursor: string | null
}

export const notThisList = invalid('cursor', 'Not a cursor of this list.')

const { doc: _doc, body: _body, hash: _hash, workspaceId: _workspaceId, ...all } = getTableColumns(content)
const { approvedHash: _approvedHash, approvedBy: _approvedBy, approvedAt: _approvedAt, ...columns } = all
/** A row of a list: all but the text. */
export const listed = plainSelect<Listed & { excerpt: string }>({
  ...columns,
  excerpt: sql`coalesce(${content.excerpt}, substr(${content.body}, 1, 160))`,
  createdByName: creator.name,
  updatedByName: updater.name,
})
export const people = written(sql`LEFT JOIN ${user} AS creator ON ${creator.id} = ${content.createdBy}
  LEFT JOIN ${user} AS updater ON ${updater.id} = ${content.updatedBy}`)
const browsed = written(sql`SELECT ${listed.columns} FROM ${content} ${people}`)

/**
 * Rows of lists as the page shows them. `order` ends in a column without ties. The limit stands in the words: for one
 * that is bound SQLite prepares the statement anew each time.
 */
export async function readListed(
  { db }: Ctx,
  { where, order, limit }: { where: SQL | undefined; order: SQL; limit: number },
): Promise<ContentSummary[]> {
  const rows = await db.values(
    sql`${browsed} WHERE ${where} ORDER BY ${order} LIMIT ${sql.raw(String(limit))}`,
  )
  return rows.map((cells) => {
    const row = listed.row(cells)
    return toSummary(row, row.excerpt)
  })
}

/** The same rule as `contentState`, as SQL; what is sent or to be sent is approved as well. */
function inState(state: ListContentQuery['status']): (SQL | undefined)[] {
  if (state === 'sent') return [eq(content.status, 'approved'), isNotNull(content.sentAt)]
  if (state === 'scheduled')
    return [eq(content.status, 'approved'), isNotNull(content.scheduledAt), isNull(content.sentAt)]
  return [state && eq(content.status, state)]
}

/** What a query narrows the list to. */
export function filters(workspaceId: string, query: ListContentQuery): (SQL | undefined)[] {
  return [
    eq(content.workspaceId, workspaceId),
    query.trashed === 'true' ? isNotNull(content.trashedAt) : isNull(content.trashedAt),
    query.type && eq(content.type, query.type),
    ...inState(query.status),
    query.language && eq(content.language, query.language),
    query.campaignId && eq(content.campaignId, query.campaignId),
    query.folderId && eq(content.folderId, query.folderId),
    query.tag && sql`EXISTS (SELECT 1 FROM json_each(${content.tags}) WHERE value = ${query.tag})`,
  ].map((condition) => condition || undefined)
}

/** What these conditions hold of, outside the trash, in this order. */
export async function pickContent(
  ctx: Ctx,
  { where, order, limit }: { where: SQL; order: SQL; limit: number },
): Promise<ContentSummary[]> {
  const own = and(eq(content.workspaceId, ctx.workspaceId), isNull(content.trashedAt), where)
  return readListed(ctx, { where: own, order, limit })
}
