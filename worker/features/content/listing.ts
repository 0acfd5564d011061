import { and, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ContentSummary, ListContentQuery } from '#core/contracts/content'
import { excerptOf } from '#core/domain/content/excerpt'
import { invalid } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { content } from '../../db/schema/index.ts'
import { creator, updater } from './repository.ts'
import { toSummary } from './rows.ts'

export interface ContentPage {
  items: ContentSummary[]
  nextCursor: string | null
}

export const notThisList = invalid('cursor', 'Not a cursor of this list.')

const { doc: _doc, body: _body, hash: _hash, workspaceId: _workspaceId, ...rest } = getTableColumns(content)
const { approvedHash: _approvedHash, approvedBy: _approvedBy, approvedAt: _approvedAt, ...columns } = rest
/** A row of a list: all but the text. */
export const listed = { ...columns, createdByName: creator.name, updatedByName: updater.name }
/** Enough of a text for its excerpt. */
export const start = sql<string>`substr(${content.body}, 1, 480)`

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
  const rows = await ctx.db
    .select({ ...listed, start })
    .from(content)
    .leftJoin(creator, eq(creator.id, content.createdBy))
    .leftJoin(updater, eq(updater.id, content.updatedBy))
    .where(and(eq(content.workspaceId, ctx.workspaceId), isNull(content.trashedAt), where))
    .orderBy(order)
    .limit(limit)
  return rows.map((row) => toSummary(row, excerptOf(row.start)))
}
