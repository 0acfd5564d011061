import type { Reaction } from '../../events/reactions.ts'
import { notify } from './notify.ts'
import { mentionedIn, speakersIn, stillMembers, writersOf } from './recipients.ts'

/** Whoever is mentioned hears of it. */
export const notifyOfMention: Reaction<'comment.mentioned'> = {
  name: 'notify-of-mention',
  async run(ctx, event) {
    const { id, workspaceId, occurredAt, data } = event
    if (!workspaceId) return []
    const told = await stillMembers(ctx.db, workspaceId, [data.userId], [data.by.id])
    const { title, excerpt, contentId, threadId } = data
    return notify(ctx, { id, workspaceId, occurredAt }, 'comment.mentioned', told, {
      ...{ actor: data.by, title, excerpt, contentId, threadId },
    })
  },
}

/** The writers of a content and those who talk in the thread; whoever is mentioned hears of that instead. */
export const notifyOfComment: Reaction<'comment.added'> = {
  name: 'notify-of-comment',
  async run(ctx, event) {
    const { id, workspaceId, occurredAt, data } = event
    if (!workspaceId) return []
    const { title, excerpt, contentId, threadId } = data
    const [writers, speakers, mentioned] = await Promise.all([
      writersOf(ctx.db, workspaceId, contentId),
      speakersIn(ctx.db, workspaceId, threadId),
      mentionedIn(ctx.db, workspaceId, data.commentId),
    ])
    const concerned = [...writers, ...speakers]
    const told = await stillMembers(ctx.db, workspaceId, concerned, [data.by.id, ...mentioned])
    return notify(ctx, { id, workspaceId, occurredAt }, 'comment.added', told, {
      ...{ actor: data.by, title, excerpt, contentId, threadId },
    })
  },
}
