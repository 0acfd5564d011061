import type { Comment, CommentMessage, Reaction, Thread } from '#core/contracts/comments'

/** The threads after a message of the session. Hearing one twice, or of something unknown, changes nothing. */
export function applyMessage(threads: readonly Thread[], message: CommentMessage): readonly Thread[] {
  switch (message.type) {
    case 'collaboration:comment_added': {
      const known = withThread(threads, message.thread)
      return changeThread(known, message.comment.threadId, (thread) => addComment(thread, message.comment))
    }
    case 'collaboration:comment_changed':
      return changeThread(threads, message.comment.threadId, (thread) => ({
        ...thread,
        comments: thread.comments.map((one) => (one.id === message.comment.id ? message.comment : one)),
      }))
    case 'collaboration:comment_deleted':
      return changeThread(threads, message.threadId, (thread) =>
        removeComment(thread, message.commentId),
      ).filter(isShown)
    case 'collaboration:thread_changed':
      return changeThread(threads, message.thread.id, (thread) => ({ ...thread, ...message.thread }))
    case 'collaboration:reaction_added':
    case 'collaboration:reaction_removed': {
      const on = message.type === 'collaboration:reaction_added'
      const known = on ? withThread(threads, message.thread) : threads
      const { targetId, emoji, person } = message
      const react = (reactions: Reaction[]) => toggle(reactions, emoji, person, on)
      return changeThread(known, message.threadId, (thread) =>
        targetId === thread.id
          ? { ...thread, reactions: react(thread.reactions) }
          : {
              ...thread,
              comments: thread.comments.map((one) =>
                one.id === targetId ? { ...one, reactions: react(one.reactions) } : one,
              ),
            },
      ).filter(isShown)
    }
  }
}

const isShown = ({ commentCount, reactions }: Thread) => commentCount > 0 || reactions.length > 0

const withThread = (
  threads: readonly Thread[],
  head: Omit<Thread, 'comments' | 'commentCount' | 'reactions'>,
): readonly Thread[] =>
  threads.some(({ id }) => id === head.id)
    ? threads
    : [...threads, { ...head, reactions: [], commentCount: 0, comments: [] }]

const changeThread = (threads: readonly Thread[], id: string, change: (thread: Thread) => Thread) =>
  threads.map((thread) => (thread.id === id ? change(thread) : thread))

function addComment(thread: Thread, comment: Comment): Thread {
  if (thread.comments.some(({ id }) => id === comment.id)) return thread
  const comments = [...thread.comments, comment].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  return { ...thread, comments, commentCount: thread.commentCount + 1 }
}

function removeComment(thread: Thread, id: string): Thread {
  const comments = thread.comments.filter((one) => one.id !== id)
  if (comments.length === thread.comments.length) return thread
  return { ...thread, comments, commentCount: thread.commentCount - 1 }
}

/** The reactions with this person's one put or taken back. */
export function toggle(
  reactions: readonly Reaction[],
  emoji: string,
  person: { id: string; name: string },
  on: boolean,
): Reaction[] {
  const others = (people: Reaction['people']) => people.filter(({ id }) => id !== person.id)
  const known = reactions.some((one) => one.emoji === emoji)
  const changed = reactions.map((one) =>
    one.emoji === emoji ? { emoji, people: on ? [...others(one.people), person] : others(one.people) } : one,
  )
  if (on && !known) changed.push({ emoji, people: [person] })
  return changed.filter(({ people }) => people.length > 0)
}
