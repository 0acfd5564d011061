import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ContentSummary, ListContentQuery } from '#core/contracts/content'
import { type Cursor, encodeCursor } from '#core/domain/content/cursor'
import { excerptOf } from '#core/domain/content/excerpt'
import { HIT_ENDS, HIT_STARTS, unmark } from '#core/domain/content/highlight'
import { ftsQuery, withinWorkspace } from '#core/domain/content/search'
import type { Ctx } from '../../context.ts'
import { content } from '../../db/schema/index.ts'
import { type ContentPage, filters, listed, notThisList, people } from './listing.ts'
import { toSummary } from './rows.ts'

/** In place of an id in a cursor: its value is an offset among the hits. */
const SEARCH = '-'
/**
 * Hits that are ranked: of a word that stands nearly everywhere, those in the contents made last. Ranking them all would
 * cost what the library holds, for an order that nobody reads to the end.
 */
export const RANKED = 300

/**
 * The hits of a full-text search: first those with most of the words in their title or tags (a title counts twice), and
 * of these the newest. Two D1 queries.
 */
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

/** How many of the words a column holds, each hit marked by one character. BM25 would count every word of the library anew. */
const hitsIn = (at: number, column: 'title' | 'tags') =>
  sql`(length(highlight(content_fts, ${sql.raw(String(at))}, '', ${HIT_ENDS})) - length(content_fts.${sql.raw(column)}))`

/** Row numbers of a page of hits and one more, best first. */
async function rank(ctx: Ctx, query: ListContentQuery, match: string, offset: number): Promise<number[]> {
  const conditions = and(sql`content_fts MATCH ${match}`, ...filters(ctx.workspaceId, query))
  const rows = await ctx.db.all(sql`SELECT hit FROM (
      SELECT content_fts.rowid AS hit, 2 * ${hitsIn(1, 'title')} + ${hitsIn(3, 'tags')} AS score
      FROM content_fts JOIN content ON content.rowid = content_fts.rowid
      WHERE ${conditions} ORDER BY content_fts.rowid DESC LIMIT ${RANKED})
    ORDER BY score DESC, hit DESC LIMIT ${query.limit + 1} OFFSET ${offset}`)
  return rankedSchema.parse(rows).map(({ hit }) => hit)
}

type Hit = [hit: number, title: string, text: string, ...listed: unknown[]]

/**
 * The rows with their titles and excerpts, and where the words that were looked for stand in them. They are picked from
 * one pass over the hits, from the newest of them until all are found, as they were ranked: asked for by number, the
 * index would look a beginning of words up for each, and from the oldest on it would read what lies before.
 */
async function describe(ctx: Ctx, match: string, hits: number[]): Promise<Map<number, ContentSummary>> {
  if (hits.length === 0) return new Map()
  const rows = await ctx.db.values<Hit>(sql`SELECT content_fts.rowid,
      highlight(content_fts, 1, ${HIT_STARTS}, ${HIT_ENDS}),
      snippet(content_fts, 2, ${HIT_STARTS}, ${HIT_ENDS}, '…', 12), ${listed.columns}
    FROM content_fts JOIN ${content} ON ${content}.rowid = content_fts.rowid ${people}
    WHERE content_fts MATCH ${match}
      AND content_fts.rowid BETWEEN ${Math.min(...hits)} AND ${Math.max(...hits)}
      AND +content_fts.rowid IN (SELECT value FROM json_each(${JSON.stringify(hits)}))
      AND ${content.workspaceId} = ${ctx.workspaceId}
    ORDER BY content_fts.rowid DESC LIMIT ${hits.length}`)
  return new Map(
    rows.map(([hit, title, text, ...cells]) => {
      const excerpt = unmark(excerptOf(text))
      const highlights = { title: unmark(title).spans, excerpt: excerpt.spans }
      return [hit, { ...toSummary(listed.row(cells), excerpt.text), highlights }]
    }),
  )
}
