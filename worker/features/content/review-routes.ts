import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { contentSchema } from '#core/contracts/content'
import {
  approveInput,
  requestChangesInput,
  reviewEntrySchema,
  reviewRoundSchema,
  submitInput,
} from '#core/contracts/review'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { decideReview } from './decide-review.ts'
import { getRound } from './get-round.ts'
import { submitContent, withdrawContent } from './review-content.ts'
import { listReviews } from './review-entry.ts'

const common = { tags: ['Content'], security: secured }
const one = { 200: json(contentSchema, 'The content. `ETag` names its version.') }
const byId = { params: idParam }

export const reviewRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/review',
      summary: 'Who is asked to review it, and what they said',
      request: byId,
      responses: { 200: json(reviewRoundSchema, 'The last round.'), ...problems() },
    }),
    async (c) => c.json(await getRound(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/reviews',
      summary: 'Review history',
      request: byId,
      responses: {
        200: json(z.object({ items: z.array(reviewEntrySchema) }), 'Newest first.'),
        ...problems(),
      },
    }),
    async (c) => c.json({ items: await listReviews(ctxOf(c), c.req.valid('param').id) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/submit',
      summary: 'Send for review',
      request: { ...byId, body: jsonBody(submitInput) },
      responses: { ...one, ...problems('conflict') },
    }),
    async (c) => c.json(await submitContent(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/withdraw',
      summary: 'Take back from review',
      request: byId,
      responses: { ...one, ...problems('conflict') },
    }),
    async (c) => c.json(await withdrawContent(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/approve',
      summary: 'Approve exactly this content',
      request: { ...byId, body: jsonBody(approveInput) },
      responses: { ...one, ...problems('conflict', 'precondition_failed') },
    }),
    async (c) => {
      const judgement = { decision: 'approved', ...c.req.valid('json') } as const
      return c.json(await decideReview(ctxOf(c), c.req.valid('param').id, judgement), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/request-changes',
      summary: 'Ask for changes',
      request: { ...byId, body: jsonBody(requestChangesInput) },
      responses: { ...one, ...problems('conflict') },
    }),
    async (c) => {
      const judgement = { decision: 'changes_requested', ...c.req.valid('json') } as const
      return c.json(await decideReview(ctxOf(c), c.req.valid('param').id, judgement), 200)
    },
  )
