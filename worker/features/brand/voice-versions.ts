import { type BrandVoice, type BrandVoiceInput, brandVoiceInput } from '#core/contracts/brand'
import type { Revision } from '#core/contracts/revisions'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findRevision, listRevisions } from '../../db/revisions.ts'
import { findBrandVoice } from './repository.ts'
import { saveOver } from './update-brand-voice.ts'

const ofVoice = ({ workspaceId }: Ctx, resourceId: string) => ({
  ...{ workspaceId, resourceId },
  resource: 'brand_voice' as const,
})

/** Newest first. Those of a deleted voice stay, since runs name them. */
export async function listVoiceVersions(ctx: Ctx, id: string): Promise<{ items: Revision[] }> {
  authorize(ctx, 'brand:read')
  const items = await listRevisions(ctx.db, ofVoice(ctx, id))
  if (items.length === 0) throw notFound('brand voice')
  return { items }
}

/** A voice as it was saved in that version. Throws `not_found`. */
export async function getVoiceVersion(ctx: Ctx, id: string, version: number): Promise<BrandVoiceInput> {
  authorize(ctx, 'brand:read')
  return brandVoiceInput.parse(await findRevision(ctx.db, ofVoice(ctx, id), version))
}

/** Saves an earlier version once more, as the newest one. */
export async function restoreVoiceVersion(ctx: Ctx, id: string, version: number): Promise<BrandVoice> {
  authorize(ctx, 'brand:write')
  const before = await findBrandVoice(ctx.db, ctx.workspaceId, id)
  return saveOver(ctx, before, await getVoiceVersion(ctx, id, version), { restored: version })
}
