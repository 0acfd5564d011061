import type { Comment, Reaction, Thread, ThreadHead } from '#core/contracts/comments'
import type { comment, commentReaction, commentThread } from '../../db/schema/index.ts'

export type ThreadRow = typeof commentThread.$inferSelect
export type CommentRow = typeof comment.$inferSelect
type ReactionRow = typeof commentReaction.$inferSelect

/** Rows with the names of the people they mention; null once an account is gone. */
export interface NamedThread extends ThreadRow {
  createdByName: string | null
  resolvedByName: string | null
}
export interface NamedComment extends CommentRow {
  authorName: string | null
}
export interface NamedReaction extends Pick<ReactionRow, 'targetId' | 'userId' | 'emoji'> {
  name: string | null
}

const person = (id: string, name: string | null) => ({ id, name: name ?? '—' })
const iso = (ms: number) => new Date(ms).toISOString()

export const toHead = (row: NamedThread): ThreadHead => ({
  id: row.id,
  contentId: row.contentId,
  anchor: row.anchor,
  quote: row.quote,
  createdBy: person(row.createdBy, row.createdByName),
  createdAt: iso(row.createdAt),
  resolved:
    row.resolvedAt !== null && row.resolvedBy !== null
      ? { by: person(row.resolvedBy, row.resolvedByName), at: iso(row.resolvedAt) }
      : null,
})

export const toComment = (row: NamedComment, reactions: Reaction[] = []): Comment => ({
  id: row.id,
  threadId: row.threadId,
  author: person(row.author, row.authorName),
  text: row.text,
  mentions: row.mentions,
  reactions,
  createdAt: iso(row.createdAt),
  editedAt: row.editedAt === null ? null : iso(row.editedAt),
})

/** By target and emoji, in the order they were given first. */
export function toReactions(rows: readonly NamedReaction[]): Map<string, Reaction[]> {
  const targets = new Map<string, Map<string, Reaction>>()
  for (const { targetId, emoji, userId, name } of rows) {
    const target = targets.get(targetId) ?? new Map<string, Reaction>()
    targets.set(targetId, target)
    const reaction = target.get(emoji) ?? { emoji, people: [] }
    target.set(emoji, { emoji, people: [...reaction.people, person(userId, name)] })
  }
  return new Map([...targets].map(([targetId, target]) => [targetId, [...target.values()]]))
}

export const toThread = (
  row: NamedThread,
  { total, comments }: { total: number; comments: Comment[] },
  reactions: Reaction[],
): Thread => ({ ...toHead(row), reactions, commentCount: total, comments })
