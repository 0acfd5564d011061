import { actorPerson, type Ctx } from '../../context.ts'
import { checkMentions } from './mentioned-members.ts'
import type { NamedComment } from './rows.ts'

/** The row of something about to be said. */
export async function newComment(ctx: Ctx, threadId: string, text: string): Promise<NamedComment> {
  const { id, name } = actorPerson(ctx.actor)
  return {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    threadId,
    author: id,
    authorName: name,
    ...(await checkMentions(ctx, text)),
    createdAt: ctx.now,
    editedAt: null,
    deletedAt: null,
    deletedBy: null,
  }
}
