import type { Content } from '#core/contracts/content'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findContent } from './repository.ts'
import { toContent } from './rows.ts'

/** One content, in the trash or not. */
export async function getContent(ctx: Ctx, id: string): Promise<Content> {
  authorize(ctx, 'content:read')
  return toContent(await findContent(ctx.db, ctx.workspaceId, id, { trashed: true }))
}
