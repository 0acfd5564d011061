import { and, eq, inArray, sql } from 'drizzle-orm'
import type { KnowledgePassage } from '#core/contracts/knowledge'
import { fuseRanks } from '#core/domain/knowledge/fuse'
import { passageQuery } from '#core/domain/knowledge/passage-query'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { knowledgePassage, knowledgeSource } from '../../db/schema/index.ts'
import { log } from '../../http/log.ts'
import { toPassage } from './rows.ts'

export interface PassageWish {
  /** What they should be about. */
  texts: readonly string[]
  /** Null: any source of the workspace. At most 20. */
  sourceIds: readonly string[] | null
  limit: number
}

/** How deep each ranking is read before they are fused, and how long meaning may take (ms). */
const DEPTH = 24
const PATIENCE = 2500

/** The passages nearest to these texts: by words (BM25), and by meaning where that is set up, fused by rank. */
export async function findPassages(ctx: Ctx, wish: PassageWish): Promise<KnowledgePassage[]> {
  authorize(ctx, 'knowledge:read')
  const [byWords, byMeaning] = await Promise.all([rankByWords(ctx, wish), rankByMeaning(ctx, wish)])
  const ids = fuseRanks([byWords, byMeaning]).slice(0, DEPTH)
  if (ids.length === 0) return []
  const rows = await ctx.db
    .select({ passage: knowledgePassage, title: knowledgeSource.title })
    .from(knowledgePassage)
    .innerJoin(knowledgeSource, eq(knowledgeSource.id, knowledgePassage.sourceId))
    .where(
      and(
        eq(knowledgePassage.workspaceId, ctx.workspaceId),
        inArray(knowledgePassage.id, ids),
        wish.sourceIds ? inArray(knowledgePassage.sourceId, [...wish.sourceIds]) : undefined,
      ),
    )
  const found = new Map(rows.map(({ passage, title }) => [passage.id, toPassage(passage, title)]))
  return ids.flatMap((id) => found.get(id) ?? []).slice(0, wish.limit)
}

/** Throws `invalid_input` on `field` when one of them is not a source of this workspace. */
export async function requireSources(ctx: Ctx, field: string, ids: readonly string[]): Promise<void> {
  const rows = await ctx.db
    .select({ id: knowledgeSource.id })
    .from(knowledgeSource)
    .where(and(eq(knowledgeSource.workspaceId, ctx.workspaceId), inArray(knowledgeSource.id, [...ids])))
  const known = new Set(rows.map(({ id }) => id))
  const unknown = ids.findIndex((id) => !known.has(id))
  if (unknown >= 0) throw invalid(`${field}.${unknown}`, 'There is no such source.')
}

async function rankByWords(ctx: Ctx, { texts, sourceIds }: PassageWish): Promise<string[]> {
  const match = passageQuery(texts, ctx.workspaceId)
  if (match === null) return []
  const within = sourceIds
    ? sql`AND source_id IN (SELECT value FROM json_each(${JSON.stringify(sourceIds)}))`
    : sql``
  const rows = await ctx.db.all<{ passage_id: string }>(
    sql`SELECT passage_id FROM knowledge_fts WHERE knowledge_fts MATCH ${match} ${within}
      ORDER BY bm25(knowledge_fts, 2.0, 1.5, 1.0, 0.0) LIMIT ${DEPTH}`,
  )
  return rows.map((row) => row.passage_id)
}

/** A slow or failing index by meaning costs its part of the ranking, and nothing else. */
async function rankByMeaning(ctx: Ctx, { texts }: PassageWish): Promise<string[]> {
  const { semanticIndex } = ctx.deps
  const text = texts.join('\n').trim().slice(0, 4000)
  if (!semanticIndex || !text) return []
  try {
    const late = scheduler.wait(PATIENCE).then(() => Promise.reject(new Error('It took too long.')))
    return await Promise.race([semanticIndex.search(ctx.workspaceId, text, DEPTH), late])
  } catch (error) {
    log('warn', 'search by meaning failed', { error: String(error) })
    return []
  }
}
