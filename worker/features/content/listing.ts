import { and, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ContentSummary, ListContentQuery } from '#core/contracts/content'
import { excerptOf } from '#core/domain/content/excerpt'
import { invalid } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { plainSelect } from '../../db/plain-select.ts'
import { content, user } from '../../db/schema/index.ts'
import { creator, updater } from './repository.ts'
import { type Listed, toSummary } from './rows.ts'

export interface ContentPage {
  items: ContentSummary[]
  nextCursor: string | null
}

export const notThisList = invalid('cursor', 'Not a cursor of this list.')

const { doc: _doc, body: _body, hash: _hash, workspaceId: _workspaceId, ...rest } = getTableColumns(content)
const { approvedHash: _approvedHash, approvedBy: _approvedBy, approvedAt: _approvedAt, ...columns } = rest
/** A row of a list: all but the text. */
export const listed = plainSelect({
  ...columns,
  createdByName: creator.name,
  updatedByName: updater.name,
})
type ListedRow = Listed & { excerpt: string | null; start: string | null }

/** Rows of lists as the page shows them. `order` ends in a column without ties. */
export async function readListed(
  { db }: Ctx,
  { where, order, limit }: { where: SQL | undefined; order: SQL; limit: number },
): Promise<{ row: ListedRow; summary: ContentSummary }[]> {
  const rows = await db.all<ListedRow>(sql`SELECT ${listed.columns},
      CASE WHEN ${content.excerpt} IS NULL THEN substr(${content.body}, 1, 480) END AS start
    FROM ${content} LEFT JOIN ${user} AS creator ON ${creator.id} = ${content.createdBy}
      LEFT JOIN ${user} AS updater ON ${updater.id} = ${content.updatedBy}
    WHERE ${where} ORDER BY ${order} LIMIT ${limit}`)
  return rows.map((cells) => {
    const row = listed.decode(cells)
    return { row, summary: toSummary(row, row.excerpt ?? excerptOf(row.start ?? '')) }
  })
}

/** What a query narrows the list to. */
export function filters(workspaceId: string, query: ListContentQuery): (SQL | undefined)[] {
  return [
    eq(content.workspaceId, workspaceId),
    query.trashed === 'true' ? isNotNull(content.trashedAt) : isNull(content.trashedAt),
    query.type && eq(content.type, query.type),
    query.status && eq(content.status, query.status),
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
  return (await readListed(ctx, { where: own, order, limit })).map(({ summary }) => summary)
}
