import type { Template } from '#core/contracts/templates'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findTemplate } from './repository.ts'

export async function getTemplate(ctx: Ctx, id: string): Promise<Template> {
  authorize(ctx, 'template:read')
  return findTemplate(ctx.db, ctx.workspaceId, id)
}
