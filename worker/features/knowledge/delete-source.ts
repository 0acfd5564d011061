import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { knowledgeSource } from '../../db/schema/index.ts'
import { findSource, ownSource, unchangedSince } from './repository.ts'

/** Deletes a source with its passages and its file. Runs that cited it keep the words they cited. */
export async function deleteSource(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'knowledge:write')
  const before = await findSource(ctx.db, ctx.workspaceId, id)
  const { title, version, passages, fileKey } = before
  await commit(ctx, {
    permission: 'knowledge:write',
    guards: [unchangedSince(before)],
    writes: [ctx.db.delete(knowledgeSource).where(ownSource(ctx.workspaceId, id))],
    audit: {
      action: 'knowledge_source.deleted',
      resource: 'knowledge_source',
      resourceId: id,
      detail: { title },
    },
    events: [
      { type: 'knowledge_source.deleted', data: { sourceId: id, fileKey, replaced: { version, passages } } },
    ],
  })
}
