import type { BrandVoice } from '#core/contracts/brand'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findBrandVoice } from './repository.ts'
import { toBrandVoice } from './rows.ts'

/** Throws `not_found` for an id that is absent or foreign. */
export async function getBrandVoice(ctx: Ctx, id: string): Promise<BrandVoice> {
  authorize(ctx, 'brand:read')
  return toBrandVoice(await findBrandVoice(ctx.db, ctx.workspaceId, id))
}
