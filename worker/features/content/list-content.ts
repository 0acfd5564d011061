import { and, asc, desc, sql } from 'drizzle-orm'
import type { ListContentQuery } from '#core/contracts/content'
import { type Cursor, decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { content } from '../../db/schema/index.ts'
import { type ContentPage, filters, notThisList, readListed } from './listing.ts'
import { searchContent } from './search-content.ts'

/** One page of a workspace's content: by a column, or by relevance when `q` is given. One D1 query. */
export async function listContent(ctx: Ctx, query: ListContentQuery): Promise<ContentPage> {
  authorize(ctx, 'content:read')
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor)
  if (query.cursor !== undefined && !cursor) throw notThisList
  return query.q ? searchContent(ctx, query, query.q, cursor) : browse(ctx, query, cursor)
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
  const items = await readListed(ctx, {
    where: and(...filters(ctx.workspaceId, query), beyond ?? undefined),
    order: sql`${order(COLUMNS[key])}, ${order(content.id)}`,
    limit: query.limit + 1,
  })
  const shown = items.slice(0, query.limit)
  const last = items.length > query.limit ? shown.at(-1) : undefined
  const value = last && (key === 'title' ? last.title : Date.parse(last[key]))
  return {
    items: shown,
    nextCursor: last && value !== undefined ? encodeCursor({ value, id: last.id }) : null,
  }
}
