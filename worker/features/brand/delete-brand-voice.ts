import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { brandVoice } from '../../db/schema/index.ts'
import { findBrandVoice, ownBrandVoice, unchangedSince } from './repository.ts'

/** Runs that used it keep its id and version. */
export async function deleteBrandVoice(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'brand:write')
  const before = await findBrandVoice(ctx.db, ctx.workspaceId, id)
  const { name } = before
  await commit(ctx, {
    permission: 'brand:write',
    guards: [unchangedSince(before)],
    writes: [ctx.db.delete(brandVoice).where(ownBrandVoice(ctx.workspaceId, id))],
    audit: { action: 'brand_voice.deleted', resource: 'brand_voice', resourceId: id, detail: { name } },
    events: [{ type: 'brand_voice.deleted', data: { brandVoiceId: id } }],
  })
}
