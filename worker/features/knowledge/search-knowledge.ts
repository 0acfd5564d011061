import type { KnowledgePassage, SearchKnowledgeQuery } from '#core/contracts/knowledge'
import type { Ctx } from '../../context.ts'
import { findPassages } from './find-passages.ts'

/** The passages a generation about these words would be given. */
export async function searchKnowledge(
  ctx: Ctx,
  { q, limit }: SearchKnowledgeQuery,
): Promise<KnowledgePassage[]> {
  return findPassages(ctx, { texts: [q], sourceIds: null, limit })
}
