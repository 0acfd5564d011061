import type { BrandVoice, BrandVoiceInput } from '#core/contracts/brand'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { keepRevision } from '../../db/revisions.ts'
import { brandVoice } from '../../db/schema/index.ts'
import { changedMeanwhile, etagOf } from '../../http/entity-tag.ts'
import { findBrandVoice, ownBrandVoice, unchangedSince } from './repository.ts'
import { type BrandVoiceRow, toBrandVoice } from './rows.ts'

/** Replaces a voice over the version named by `ifMatch` (an entity tag); its version grows by one. */
export async function updateBrandVoice(
  ctx: Ctx,
  id: string,
  ifMatch: string,
  input: BrandVoiceInput,
): Promise<BrandVoice> {
  authorize(ctx, 'brand:write')
  const before = await findBrandVoice(ctx.db, ctx.workspaceId, id)
  if (ifMatch !== etagOf(before) && ifMatch !== '*') throw changedMeanwhile('brand voice')
  return saveOver(ctx, before, input)
}

/** Saves the next version over the one that was read. */
export async function saveOver(
  ctx: Ctx,
  before: BrandVoiceRow,
  input: BrandVoiceInput,
  detail: Record<string, unknown> = {},
): Promise<BrandVoice> {
  const { id } = before
  const { name } = input
  const version = before.version + 1
  const change = { ...input, version, updatedAt: ctx.now }
  const body = toBrandVoice({ ...before, ...change })
  await commit(ctx, {
    permission: 'brand:write',
    guards: [unchangedSince(before)],
    writes: [
      ctx.db.update(brandVoice).set(change).where(ownBrandVoice(ctx.workspaceId, id)),
      keepRevision(ctx, 'brand_voice', id, { version, name, snapshot: input }),
    ],
    audit: {
      action: 'brand_voice.updated',
      resource: 'brand_voice',
      resourceId: id,
      detail: { name, version, ...detail },
    },
    events: [{ type: 'brand_voice.updated', data: { brandVoiceId: id, version } }],
    answer: { status: 200, body },
  })
  return body
}
