import type { Content } from '#core/contracts/content'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { namedIn, type Plan, planChange } from './plan.ts'
import { findContent } from './repository.ts'
import { type ContentHead, toContent } from './rows.ts'

/** Into the trash, where it can be restored for 30 days. */
export const trashContent = (ctx: Ctx, id: string): Promise<Content> => move(ctx, id, 'trash')

/** Out of the trash, as it was. */
export const restoreContent = (ctx: Ctx, id: string): Promise<Content> => move(ctx, id, 'restore')

/** Throws `conflict` when it is there already. */
export function planMove(ctx: Ctx, before: ContentHead, where: 'trash' | 'restore'): Plan {
  const trashing = where === 'trash'
  if ((before.trashedAt !== null) === trashing)
    throw new AppError('conflict', trashing ? 'It is in the trash already.' : 'It is not in the trash.')
  const action = trashing ? 'content.trashed' : 'content.restored'
  return planChange(
    ctx,
    before,
    { trashedAt: trashing ? ctx.now : null, updatedBy: actorPerson(ctx.actor).id },
    { action, events: [{ type: action, data: namedIn(before) }] },
  )
}

async function move(ctx: Ctx, id: string, where: 'trash' | 'restore'): Promise<Content> {
  authorize(ctx, 'content:write')
  const before = await findContent(ctx.db, ctx.workspaceId, id, { trashed: true })
  const { columns, ...change } = planMove(ctx, before, where)
  const body = toContent({ ...before, ...columns, updatedByName: actorPerson(ctx.actor).name })
  await commit(ctx, { permission: 'content:write', ...change, answer: { status: 200, body } })
  return body
}
