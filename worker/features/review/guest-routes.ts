import { createRoute, z } from '@hono/zod-openapi'
import { approveInput, requestChangesInput } from '#core/contracts/review'
import { guestReviewSchema, reviewCommentInput } from '#core/contracts/review-links'
import { json, jsonBody, problems } from '../../http/openapi.ts'
import { createRouter } from '../../http/router.ts'
import { decideReview } from '../content/index.ts'
import { type GuestCtx, guestCtxOf } from './guest-ctx.ts'
import { sayInTalk } from './talk.ts'
import { viewAsGuest } from './view-as-guest.ts'

const common = { tags: ['Review links'], security: [] }
const headers = z.object({
  'x-review-token': z.string().max(100).optional().describe('What stands after # in the link.'),
})
const view = { 200: json(guestReviewSchema, 'The review as its reviewer sees it.') }

/** `/api/review`: what the holder of a link can do. Nothing here takes an id, so no other thing can be named. */
export const guestRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'Read what you were asked to review',
      request: { headers },
      responses: { ...view, ...problems() },
    }),
    async (c) => c.json(await viewAsGuest(await guestCtxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/approve',
      summary: 'Approve exactly these words',
      request: { headers, body: jsonBody(approveInput) },
      responses: { ...view, ...problems('conflict', 'precondition_failed') },
    }),
    async (c) => {
      const ctx = await guestCtxOf(c)
      await decideReview(unkeyed(ctx), ctx.link.contentId, { decision: 'approved', ...c.req.valid('json') })
      return c.json(await viewAsGuest(ctx), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/request-changes',
      summary: 'Ask for changes',
      request: { headers, body: jsonBody(requestChangesInput) },
      responses: { ...view, ...problems('conflict') },
    }),
    async (c) => {
      const ctx = await guestCtxOf(c)
      const judgement = { decision: 'changes_requested', ...c.req.valid('json') } as const
      await decideReview(unkeyed(ctx), ctx.link.contentId, judgement)
      return c.json(await viewAsGuest(ctx), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/comments',
      summary: 'Say something to the team',
      request: { headers, body: jsonBody(reviewCommentInput) },
      responses: { 204: { description: 'Said.' }, ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const ctx = await guestCtxOf(c)
      await sayInTalk(ctx, ctx.link.contentId, ctx.link.id, c.req.valid('json').comment)
      return c.body(null, 204)
    },
  )

/** The answer of a decision is the whole content, which is not for the holder of a link; repeating one does no harm. */
const unkeyed = ({ idempotency: _none, ...ctx }: GuestCtx): GuestCtx => ctx
