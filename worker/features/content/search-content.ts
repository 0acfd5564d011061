import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ContentSummary, ListContentQuery } from '#core/contracts/content'
import { type Cursor, encodeCursor } from '#core/domain/content/cursor'
import { excerptOf } from '#core/domain/content/excerpt'
import { HIT_ENDS, HIT_STARTS, unmark } from '#core/domain/content/highlight'
import { ftsQuery, withinWorkspace } from '#core/domain/content/search'
import type { Ctx } from '../../context.ts'
import { content } from '../../db/schema/index.ts'
import { type ContentPage, filters, listed, notThisList } from './listing.ts'
import { creator, updater } from './repository.ts'
import { toSummary } from './rows.ts'

/** In place of an id in a cursor: its value is an offset among the hits. */
const SEARCH = '-'
/**
 * Hits that are ranked: of a word that stands nearly everywhere, those in the contents made last. Ranking them all would
 * cost what the library holds, for an order that nobody reads to the end.
 */
export const RANKED = 1000

/** The hits of a full-text search, best first (BM25; a title counts four times, a tag twice). Two D1 queries. */
export async function searchContent(
  ctx: Ctx,
  query: ListContentQuery,
  words: string,
  cursor: Cursor | null,
): Promise<ContentPage> {
  const typed = ftsQuery(words)
  if (!typed) return { items: [], nextCursor: null }
  const offset = Number(cursor?.value ?? 0)
  if (!Number.isSafeInteger(offset) || offset < 0 || (cursor && cursor.id !== SEARCH)) throw notThisList
  const match = withinWorkspace(typed, ctx.workspaceId)
  const rows = await rank(ctx, query, match, offset)
  const shown = rows.slice(0, query.limit)
  const found = await describe(ctx, match, shown)
  return {
    items: shown.flatMap((row) => found.get(row) ?? []),
    nextCursor: rows.length > query.limit ? encodeCursor({ value: offset + query.limit, id: SEARCH }) : null,
  }
}

const rankedSchema = z.array(z.object({ hit: z.number() }))

/** Row numbers of a page of hits and one more, best first. */
async function rank(ctx: Ctx, query: ListContentQuery, match: string, offset: number): Promise<number[]> {
  const conditions = and(sql`content_fts MATCH ${match}`, ...filters(ctx.workspaceId, query))
  const rows = await ctx.db.all(sql`SELECT hit FROM (
      SELECT content_fts.rowid AS hit, bm25(content_fts, 0.0, 4.0, 1.0, 2.0) AS score
      FROM content_fts JOIN content ON content.rowid = content_fts.rowid
      WHERE ${conditions} ORDER BY content_fts.rowid DESC LIMIT ${RANKED})
    ORDER BY score, hit LIMIT ${query.limit + 1} OFFSET ${offset}`)
  return rankedSchema.parse(rows).map(({ hit }) => hit)
}

/** The rows with their titles and excerpts, and where the words that were looked for stand in them. */
async function describe(ctx: Ctx, match: string, hits: number[]): Promise<Map<number, ContentSummary>> {
  if (hits.length === 0) return new Map()
  const rows = await ctx.db
    .select({
      ...listed,
      hit: sql<number>`content_fts.rowid`.as('hit'),
      titleHit: sql<string>`highlight(content_fts, 1, ${HIT_STARTS}, ${HIT_ENDS})`,
      textHit: sql<string>`snippet(content_fts, 2, ${HIT_STARTS}, ${HIT_ENDS}, '…', 12)`,
    })
    .from(sql`content_fts`)
    .innerJoin(content, sql`${content}.rowid = content_fts.rowid`)
    .leftJoin(creator, eq(creator.id, content.createdBy))
    .leftJoin(updater, eq(updater.id, content.updatedBy))
    .where(
      and(
        sql`content_fts MATCH ${match}`,
        sql`content_fts.rowid IN (SELECT value FROM json_each(${JSON.stringify(hits)}))`,
        eq(content.workspaceId, ctx.workspaceId),
      ),
    )
  return new Map(
    rows.map((row) => {
      const excerpt = unmark(excerptOf(row.textHit))
      const highlights = { title: unmark(row.titleHit).spans, excerpt: excerpt.spans }
      return [row.hit, { ...toSummary(row, excerpt.text), highlights }]
    }),
  )
}
