import { commentExcerpt } from '#core/domain/comments/mentions'
import type { DomainEvent } from '#core/events'
import { actorPerson, type Ctx } from '../../context.ts'
import type { Piece } from './repository.ts'
import type { CommentRow } from './rows.ts'

/** What every event about a conversation says. */
export const said = (ctx: Ctx, { id, title, type }: Piece, threadId: string) => ({
  ...{ contentId: id, title, type, threadId },
  by: actorPerson(ctx.actor),
})

/** One event for each person mentioned but oneself; `before` were told already. */
export function mentionEvents(
  ctx: Ctx,
  piece: Piece,
  row: CommentRow,
  before: readonly string[] = [],
): DomainEvent[] {
  const data = { ...said(ctx, piece, row.threadId), commentId: row.id, excerpt: commentExcerpt(row.text) }
  return row.mentions
    .filter((userId) => userId !== data.by.id && !before.includes(userId))
    .map((userId) => ({ type: 'comment.mentioned', data: { ...data, userId } }))
}

export const commentEvents = (ctx: Ctx, piece: Piece, row: CommentRow): DomainEvent[] => [
  {
    type: 'comment.added',
    data: { ...said(ctx, piece, row.threadId), commentId: row.id, excerpt: commentExcerpt(row.text) },
  },
  ...mentionEvents(ctx, piece, row),
]
