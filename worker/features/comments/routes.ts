import { createRoute, z } from '@hono/zod-openapi'
import { contentIdParam } from '#core/contracts/collaboration'
import {
  commentInput,
  commentParams,
  commentSchema,
  createThreadInput,
  listThreadsQuery,
  reactionInput,
  reactionSchema,
  threadPage,
  threadParams,
  threadSchema,
} from '#core/contracts/comments'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { addComment } from './add-comment.ts'
import { createThread } from './create-thread.ts'
import { deleteComment, restoreComment } from './delete-comment.ts'
import { editComment } from './edit-comment.ts'
import { getThread } from './get-thread.ts'
import { listThreads } from './list-threads.ts'
import { reactToComment, reactToText } from './react.ts'
import { reopenThread, resolveThread } from './resolve-thread.ts'

const common = { tags: ['Comments'], security: secured }
const oneThread = { 200: json(threadSchema, 'The thread.') }
const oneComment = { 200: json(commentSchema, 'The comment.') }
const reactions = { 200: json(z.object({ reactions: z.array(reactionSchema) }), 'All reactions there now.') }
const byThread = { params: threadParams }
const byComment = { params: commentParams }

export const commentRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{contentId}/threads',
      summary: 'List the comment threads of a content',
      request: { params: contentIdParam, query: listThreadsQuery },
      responses: { 200: json(threadPage, 'A page, oldest thread first.'), ...problems() },
    }),
    async (c) =>
      c.json(await listThreads(ctxOf(c), c.req.valid('param').contentId, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{contentId}/threads',
      summary: 'Start a comment thread, or react to a place in the text',
      description: 'Without `anchor` the thread is about the whole piece.',
      request: { params: contentIdParam, body: jsonBody(createThreadInput) },
      responses: {
        201: json(threadSchema, 'The thread.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => {
      const { contentId } = c.req.valid('param')
      const thread = await createThread(ctxOf(c), contentId, c.req.valid('json'))
      return c.json(thread, 201, { location: `/api/collaboration/${contentId}/threads/${thread.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{contentId}/threads/{threadId}',
      summary: 'Read one thread with all its comments',
      request: byThread,
      responses: { ...oneThread, ...problems() },
    }),
    async (c) => {
      const { contentId, threadId } = c.req.valid('param')
      return c.json(await getThread(ctxOf(c), contentId, threadId), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{contentId}/threads/{threadId}/comments',
      summary: 'Answer in a thread',
      request: { ...byThread, body: jsonBody(commentInput) },
      responses: {
        201: json(commentSchema, 'The comment.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => {
      const { contentId, threadId } = c.req.valid('param')
      return c.json(await addComment(ctxOf(c), contentId, threadId, c.req.valid('json').text), 201)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{contentId}/threads/{threadId}/resolve',
      summary: 'Resolve a thread',
      request: byThread,
      responses: { ...oneThread, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => {
      const { contentId, threadId } = c.req.valid('param')
      return c.json(await resolveThread(ctxOf(c), contentId, threadId), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{contentId}/threads/{threadId}/reopen',
      summary: 'Reopen a thread',
      request: byThread,
      responses: { ...oneThread, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => {
      const { contentId, threadId } = c.req.valid('param')
      return c.json(await reopenThread(ctxOf(c), contentId, threadId), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{contentId}/threads/{threadId}/reactions',
      summary: 'React to a thread’s place in the text, or take it back',
      request: { ...byThread, body: jsonBody(reactionInput) },
      responses: { ...reactions, ...problems('conflict') },
    }),
    async (c) => {
      const { contentId, threadId } = c.req.valid('param')
      return c.json({ reactions: await reactToText(ctxOf(c), contentId, threadId, c.req.valid('json')) }, 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/{contentId}/comments/{commentId}',
      summary: 'Change what you said',
      request: { ...byComment, body: jsonBody(commentInput) },
      responses: { ...oneComment, ...problems() },
    }),
    async (c) => {
      const { contentId, commentId } = c.req.valid('param')
      return c.json(await editComment(ctxOf(c), contentId, commentId, c.req.valid('json').text), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{contentId}/comments/{commentId}',
      summary: 'Delete a comment',
      description: 'Your own; administrators may delete anybody’s. It can be restored for a day.',
      request: byComment,
      responses: { 204: { description: 'Deleted.' }, ...problems() },
    }),
    async (c) => {
      const { contentId, commentId } = c.req.valid('param')
      await deleteComment(ctxOf(c), contentId, commentId)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{contentId}/comments/{commentId}/restore',
      summary: 'Restore a comment you deleted',
      request: byComment,
      responses: { ...oneComment, ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const { contentId, commentId } = c.req.valid('param')
      return c.json(await restoreComment(ctxOf(c), contentId, commentId), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{contentId}/comments/{commentId}/reactions',
      summary: 'React to a comment, or take it back',
      request: { ...byComment, body: jsonBody(reactionInput) },
      responses: { ...reactions, ...problems('conflict') },
    }),
    async (c) => {
      const { contentId, commentId } = c.req.valid('param')
      return c.json(
        { reactions: await reactToComment(ctxOf(c), contentId, commentId, c.req.valid('json')) },
        200,
      )
    },
  )
