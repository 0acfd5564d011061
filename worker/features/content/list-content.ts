import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ContentSummary, ListContentQuery } from '#core/contracts/content'
import { type Cursor, decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { excerptOf } from '#core/domain/content/excerpt'
import { ftsQuery } from '#core/domain/content/search'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { content } from '../../db/schema/index.ts'
import { creator, updater } from './repository.ts'
import { toSummary } from './rows.ts'

/** In place of an id in a cursor: its value is an offset among the hits. */
const SEARCH = '-'
const notThisList = invalid('cursor', 'Not a cursor of this list.')

export interface ContentPage {
  items: ContentSummary[]
  nextCursor: string | null
}

/** One page of a workspace's content: by a column, or by relevance when `q` is given. One D1 query. */
export async function listContent(ctx: Ctx, query: ListContentQuery): Promise<ContentPage> {
  authorize(ctx, 'content:read')
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor)
  if (query.cursor !== undefined && !cursor) throw notThisList
  return query.q ? search(ctx, query, query.q, cursor) : browse(ctx, query, cursor)
}

const { doc: _doc, body: _body, hash: _hash, workspaceId: _workspaceId, ...rest } = getTableColumns(content)
const { approvedHash: _approvedHash, approvedBy: _approvedBy, approvedAt: _approvedAt, ...columns } = rest
const listed = { ...columns, createdByName: creator.name, updatedByName: updater.name }
/** Enough of a text for its excerpt. */
const start = sql<string>`substr(${content.body}, 1, 480)`

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

const COLUMNS = {
  updatedAt: sql`${content.updatedAt}`,
  createdAt: sql`${content.createdAt}`,
  title: sql`${content.title} COLLATE NOCASE`,
}
const SORTED_BY = {
  '-updatedAt': 'updatedAt',
  updatedAt: 'updatedAt',
  '-createdAt': 'createdAt',
  createdAt: 'createdAt',
  '-title': 'title',
  title: 'title',
} as const satisfies Record<ListContentQuery['sort'], keyof typeof COLUMNS>

async function browse(ctx: Ctx, query: ListContentQuery, cursor: Cursor | null): Promise<ContentPage> {
  const key = SORTED_BY[query.sort]
  if (cursor && (typeof cursor.value === 'string') !== (key === 'title')) throw notThisList
  const descending = query.sort.startsWith('-')
  const order = descending ? desc : asc
  const place = sql`(${COLUMNS[key]}, ${content.id})`
  const beyond = cursor && sql`${place} ${sql.raw(descending ? '<' : '>')} (${cursor.value}, ${cursor.id})`
  const rows = await ctx.db
    .select({ ...listed, start })
    .from(content)
    .leftJoin(creator, eq(creator.id, content.createdBy))
    .leftJoin(updater, eq(updater.id, content.updatedBy))
    .where(and(...filters(ctx.workspaceId, query), beyond ?? undefined))
    .orderBy(order(COLUMNS[key]), order(content.id))
    .limit(query.limit + 1)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => toSummary(row, excerptOf(row.start))),
    nextCursor: last ? encodeCursor({ value: last[key], id: last.id }) : null,
  }
}

async function search(
  ctx: Ctx,
  query: ListContentQuery,
  words: string,
  cursor: Cursor | null,
): Promise<ContentPage> {
  const match = ftsQuery(words)
  if (!match) return { items: [], nextCursor: null }
  const offset = Number(cursor?.value ?? 0)
  if (!Number.isSafeInteger(offset) || offset < 0 || (cursor && cursor.id !== SEARCH)) throw notThisList
  const rows = await ctx.db
    .select({ ...listed, hit: sql<string>`snippet(content_fts, 1, '', '', '…', 24)` })
    .from(sql`content_fts`)
    .innerJoin(content, sql`${content}.rowid = content_fts.rowid`)
    .leftJoin(creator, eq(creator.id, content.createdBy))
    .leftJoin(updater, eq(updater.id, content.updatedBy))
    .where(and(sql`content_fts MATCH ${match}`, ...filters(ctx.workspaceId, query)))
    .orderBy(sql`bm25(content_fts, 4.0, 1.0, 2.0)`, content.id)
    .limit(query.limit + 1)
    .offset(offset)
  const more = rows.length > query.limit
  return {
    items: rows.slice(0, query.limit).map((row) => toSummary(row, excerptOf(row.hit))),
    nextCursor: more ? encodeCursor({ value: offset + query.limit, id: SEARCH }) : null,
  }
}

function filters(workspaceId: string, query: ListContentQuery): (SQL | undefined)[] {
  return [
    eq(content.workspaceId, workspaceId),
    query.trashed === 'true' ? isNotNull(content.trashedAt) : isNull(content.trashedAt),
    query.type && eq(content.type, query.type),
    query.status && eq(content.status, query.status),
    query.language && eq(content.language, query.language),
    query.campaignId && eq(content.campaignId, query.campaignId),
    query.tag && sql`EXISTS (SELECT 1 FROM json_each(${content.tags}) WHERE value = ${query.tag})`,
  ].map((condition) => condition || undefined)
}
