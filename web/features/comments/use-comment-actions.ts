import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Comment, CommentMessage, Thread } from '#core/contracts/comments'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import {
  answerThread,
  commentKeys,
  deleteComment,
  editComment,
  react,
  readThread,
  restoreComment,
  settleThread,
  startThread,
} from './comment-queries.ts'
import { type NewThread, useComments } from './comments-context.ts'
import { applyMessage } from './thread-cache.ts'

/** What one can do with comments. Each is shown once the server has it; resolves to whether it has. */
export function useCommentActions() {
  const { contentId, start, activate } = useComments()
  const client = useQueryClient()
  const session = useSession()
  const words = useErrorWords()
  const { t } = useTranslation('comments')
  const queryKey = commentKeys.threads(contentId)

  const show = (message: CommentMessage) =>
    client.setQueryData<readonly Thread[]>(queryKey, (known) => applyMessage(known ?? [], message))
  const added = (thread: Thread, comment: Comment) =>
    show({ type: 'collaboration:comment_added', thread, comment })

  async function tried(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      notify.failed(words(error).detail)
      void client.invalidateQueries({ queryKey })
      return false
    }
  }
  const me = { id: session.userId, name: session.name }
  const shownReaction = (thread: Thread, targetId: string, emoji: string, on: boolean) => {
    const reacted = { threadId: thread.id, targetId, emoji, person: me }
    show(
      on
        ? { type: 'collaboration:reaction_added', ...reacted, thread }
        : { type: 'collaboration:reaction_removed', ...reacted },
    )
  }

  return {
    begin: (place: NewThread, text: string) =>
      tried(async () => {
        const thread = await startThread(contentId, { ...place, text })
        const [first] = thread.comments
        if (first) added(thread, first)
        start(null)
        activate(thread.id)
      }),
    mark: (place: NewThread, emoji: string) =>
      tried(async () => {
        const thread = await startThread(contentId, { ...place, emoji })
        shownReaction(thread, thread.id, emoji, true)
      }),
    answer: (thread: Thread, text: string) =>
      tried(async () => added(thread, await answerThread(contentId, thread.id, text))),
    edit: (comment: Comment, text: string) =>
      tried(async () => {
        const changed = await editComment(contentId, comment.id, text)
        show({ type: 'collaboration:comment_changed', comment: changed })
      }),
    remove: (thread: Thread, comment: Comment) =>
      tried(async () => {
        await deleteComment(contentId, comment.id)
        show({ type: 'collaboration:comment_deleted', threadId: thread.id, commentId: comment.id })
        notify.undo(t('deleted'), () =>
          tried(async () => added(thread, await restoreComment(contentId, comment.id))),
        )
      }),
    settle: (thread: Thread, resolve: boolean) =>
      tried(async () => {
        const changed = await settleThread(contentId, thread.id, resolve)
        show({ type: 'collaboration:thread_changed', thread: changed })
      }),
    /** Shown at once, since it is a touch; taken back if the server refuses. */
    react: (thread: Thread, commentId: string | null, emoji: string, on: boolean) => {
      shownReaction(thread, commentId ?? thread.id, emoji, on)
      return tried(() => react(contentId, { threadId: thread.id, commentId }, emoji, on))
    },
    /** All comments of a thread whose middle the list left out. */
    readAll: (thread: Thread) =>
      tried(async () => {
        const whole = await readThread(contentId, thread.id)
        client.setQueryData<readonly Thread[]>(queryKey, (known) =>
          known?.map((one) => (one.id === whole.id ? whole : one)),
        )
      }),
  }
}
