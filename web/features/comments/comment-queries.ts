import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type Comment,
  type CreateThreadInput,
  commentSchema,
  MAX_THREADS,
  type Reaction,
  reactionSchema,
  type Thread,
  threadPage,
  threadSchema,
} from '#core/contracts/comments'
import { memberPage } from '#core/contracts/workspaces'
import { api } from '#web/lib/api'

const base = (contentId: string) => `/api/collaboration/${contentId}`
const PAGE = 100

export const commentKeys = { threads: (contentId: string) => ['comments', contentId] as const }

/** All threads of a content: a text is shown with all of them marked. */
export const threadsQuery = (contentId: string) =>
  queryOptions({
    queryKey: commentKeys.threads(contentId),
    queryFn: async ({ signal }): Promise<readonly Thread[]> => {
      const threads: Thread[] = []
      for (let cursor: string | null = ''; cursor !== null && threads.length < MAX_THREADS; ) {
        const page: z.infer<typeof threadPage> = await api.get(`${base(contentId)}/threads`, threadPage, {
          query: { limit: PAGE, cursor },
          signal,
        })
        threads.push(...page.items)
        cursor = page.nextCursor
      }
      return threads
    },
  })

/** Whom one may mention. The same key and answer as the list of members. */
export const peopleQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) =>
    api.get('/api/workspaces/current/members', memberPage, { query: { limit: 500 }, signal }),
  select: ({ items }) => items.map(({ userId, name }) => ({ userId, name })),
})

export const readThread = (contentId: string, id: string): Promise<Thread> =>
  api.get(`${base(contentId)}/threads/${id}`, threadSchema)

export const startThread = (contentId: string, input: Partial<CreateThreadInput>): Promise<Thread> =>
  api.post(`${base(contentId)}/threads`, input, threadSchema)

export const answerThread = (contentId: string, threadId: string, text: string): Promise<Comment> =>
  api.post(`${base(contentId)}/threads/${threadId}/comments`, { text }, commentSchema)

export const settleThread = (contentId: string, id: string, resolve: boolean): Promise<Thread> =>
  api.post(`${base(contentId)}/threads/${id}/${resolve ? 'resolve' : 'reopen'}`, {}, threadSchema)

export const editComment = (contentId: string, id: string, text: string): Promise<Comment> =>
  api.patch(`${base(contentId)}/comments/${id}`, { text }, commentSchema)

export const deleteComment = (contentId: string, id: string): Promise<void> =>
  api.del(`${base(contentId)}/comments/${id}`)

export const restoreComment = (contentId: string, id: string): Promise<Comment> =>
  api.post(`${base(contentId)}/comments/${id}/restore`, {}, commentSchema)

const reactionsAnswer = z.object({ reactions: z.array(reactionSchema) })

/** Reacts to a comment, or with no `commentId` to the thread's place in the text. */
export async function react(
  contentId: string,
  { threadId, commentId }: { threadId: string; commentId: string | null },
  emoji: string,
  on: boolean,
): Promise<Reaction[]> {
  const target = commentId === null ? `threads/${threadId}` : `comments/${commentId}`
  const answer = await api.put(`${base(contentId)}/${target}/reactions`, { emoji, on }, reactionsAnswer)
  return answer.reactions
}
