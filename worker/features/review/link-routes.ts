import { createRoute, z } from '@hono/zod-openapi'
import { idParam, idSchema } from '#core/contracts/common'
import {
  createdReviewLinkSchema,
  createReviewLinkInput,
  guestReviewSchema,
  reviewCommentInput,
  reviewLinkSchema,
} from '#core/contracts/review-links'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createLink } from './create-link.ts'
import { listLinks } from './list-links.ts'
import { revokeLink } from './revoke-link.ts'
import { readTalk, sayInTalk } from './talk.ts'

const common = { tags: ['Review links'], security: secured }
const byLink = { params: z.object({ id: idSchema, linkId: idSchema }) }
const talk = z.object({ items: guestReviewSchema.shape.talk })

/** `/api/content/{id}/review-links`: what the team does with links for people outside. */
export const reviewLinkRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/review-links',
      summary: 'List the links for people without an account',
      request: { params: idParam },
      responses: {
        200: json(z.object({ items: z.array(reviewLinkSchema) }), 'Newest first.'),
        ...problems(),
      },
    }),
    async (c) => c.json({ items: await listLinks(ctxOf(c), c.req.valid('param').id) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/review-links',
      summary: 'Make a link for someone without an account',
      description: 'They are asked in the open review and in later ones, until the link ends.',
      request: { params: idParam, body: jsonBody(createReviewLinkInput) },
      responses: {
        201: json(createdReviewLinkSchema, 'The link with its address, told this once.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await createLink(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}/review-links/{linkId}',
      summary: 'Revoke a link',
      request: byLink,
      responses: { 204: { description: 'It opens nothing more.' }, ...problems() },
    }),
    async (c) => {
      const { id, linkId } = c.req.valid('param')
      await revokeLink(ctxOf(c), id, linkId)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/review-links/{linkId}/talk',
      summary: 'What the holder of a link and the team have said',
      request: byLink,
      responses: { 200: json(talk, 'Oldest first.'), ...problems() },
    }),
    async (c) => {
      const { id, linkId } = c.req.valid('param')
      return c.json({ items: await readTalk(ctxOf(c), id, linkId) }, 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/review-links/{linkId}/talk',
      summary: 'Answer the holder of a link',
      request: { ...byLink, body: jsonBody(reviewCommentInput) },
      responses: { 204: { description: 'Said.' }, ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const { id, linkId } = c.req.valid('param')
      await sayInTalk(ctxOf(c), id, linkId, c.req.valid('json').comment)
      return c.body(null, 204)
    },
  )
