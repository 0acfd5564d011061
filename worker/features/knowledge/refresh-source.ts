import type { KnowledgeSource } from '#core/contracts/knowledge'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { knowledgeSource } from '../../db/schema/index.ts'
import { readAddress } from './read-address.ts'
import { findSource, ownSource, unchangedSince } from './repository.ts'
import { toSource } from './rows.ts'
import { replaceSource } from './save-source.ts'

/**
 * Fetches an address again. What has changed becomes the next version; what has not is only noted as seen.
 * A fetch that fails leaves what there is. Throws `conflict` for a source without an address.
 */
export async function refreshSource(ctx: Ctx, id: string): Promise<KnowledgeSource> {
  authorize(ctx, 'knowledge:write')
  const before = await findSource(ctx.db, ctx.workspaceId, id)
  if (!before.address)
    throw new AppError('conflict', 'Only a source with a web address can be fetched again.')
  const read = await readAddress(ctx, before.address)
  if (read.hash !== before.hash) return replaceSource(ctx, before, read)
  const seen = { ...before, fetchedAt: ctx.now }
  await commit(ctx, {
    permission: 'knowledge:write',
    guards: [unchangedSince(before)],
    writes: [
      ctx.db.update(knowledgeSource).set({ fetchedAt: ctx.now }).where(ownSource(ctx.workspaceId, id)),
    ],
    audit: {
      action: 'knowledge_source.seen',
      resource: 'knowledge_source',
      resourceId: id,
      detail: { title: before.title },
    },
    answer: { status: 200, body: toSource(seen) },
  })
  return toSource(seen)
}
