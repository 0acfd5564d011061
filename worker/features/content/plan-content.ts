import type { Content } from '#core/contracts/content'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { namedIn, planChange } from './plan.ts'
import { findContent } from './repository.ts'
import { toContent } from './rows.ts'

/**
 * When it is to go out, or null: no longer on the calendar. It changes no word, so an approval holds.
 * Throws `conflict` for what is scheduled to be sent or has been.
 */
export async function planContent(ctx: Ctx, id: string, at: string | null): Promise<Content> {
  authorize(ctx, 'content:write')
  const before = await findContent(ctx.db, ctx.workspaceId, id)
  if (before.sentAt !== null) throw new AppError('conflict', 'It has been sent already.')
  if (before.scheduledAt !== null)
    throw new AppError('conflict', 'It is scheduled to be sent. Cancel that before moving it.')
  const plannedAt = at === null ? null : Date.parse(at)
  const { columns, ...change } = planChange(
    ctx,
    before,
    { plannedAt, updatedBy: actorPerson(ctx.actor).id },
    {
      action: 'content.planned',
      detail: { from: before.plannedAt, to: plannedAt },
      events: [{ type: 'content.planned', data: { ...namedIn(before), at } }],
    },
  )
  const body = toContent({ ...before, ...columns, updatedByName: actorPerson(ctx.actor).name })
  await commit(ctx, { permission: 'content:write', ...change, answer: { status: 200, body } })
  return body
}
