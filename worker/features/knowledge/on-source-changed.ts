import { and, asc, eq } from 'drizzle-orm'
import { knowledgePassage } from '../../db/schema/index.ts'
import type { Reaction, ReactionCtx } from '../../events/reactions.ts'
import { passageIds } from './repository.ts'

/** Repeating any of these changes nothing: vectors are named by their passage. */
async function index({ db, deps }: ReactionCtx, workspaceId: string | null, sourceId: string): Promise<void> {
  if (!deps.semanticIndex || workspaceId === null) return
  const passages = await db
    .select({ id: knowledgePassage.id, heading: knowledgePassage.heading, text: knowledgePassage.text })
    .from(knowledgePassage)
    .where(and(eq(knowledgePassage.workspaceId, workspaceId), eq(knowledgePassage.sourceId, sourceId)))
    .orderBy(asc(knowledgePassage.ordinal))
  await deps.semanticIndex.put(
    workspaceId,
    passages.map(({ id, heading, text }) => ({ id, text: heading ? `${heading}\n${text}` : text })),
  )
}

export const indexAddedSource: Reaction<'knowledge_source.added'> = {
  name: 'index-source-by-meaning',
  async run(ctx, { workspaceId, data }) {
    await index(ctx, workspaceId, data.sourceId)
    return []
  },
}

export const indexRefreshedSource: Reaction<'knowledge_source.refreshed'> = {
  name: 'index-source-by-meaning',
  async run(ctx, { workspaceId, data: { sourceId, replaced } }) {
    await index(ctx, workspaceId, sourceId)
    await ctx.deps.semanticIndex?.remove(passageIds(sourceId, replaced))
    return []
  },
}

export const removeDeletedSource: Reaction<'knowledge_source.deleted'> = {
  name: 'remove-source-files-and-vectors',
  async run({ deps }, { data: { sourceId, fileKey, replaced } }) {
    await deps.files.delete([fileKey])
    await deps.semanticIndex?.remove(passageIds(sourceId, replaced))
    return []
  },
}
