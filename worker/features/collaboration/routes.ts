import { createRoute } from '@hono/zod-openapi'
import { contentIdParam, socketTicketSchema } from '#core/contracts/collaboration'
import { contentSchema } from '#core/contracts/content'
import { etagOf } from '../../http/entity-tag.ts'
import { json, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { issueTicket } from './issue-ticket.ts'
import { settleContent } from './settle.ts'

export const collaborationRoutes = createRouter()

collaborationRoutes.openapi(
  createRoute({
    method: 'post',
    path: '/{contentId}/ticket',
    tags: ['Collaboration'],
    security: secured,
    summary: 'Ask for a ticket to a live document',
    description: 'The ticket opens one socket, within a minute. Offer `protocols` when opening `url`.',
    request: { params: contentIdParam },
    responses: { 200: json(socketTicketSchema, 'The ticket.'), ...problems() },
  }),
  async (c) => c.json(await issueTicket(ctxOf(c), c.req.valid('param').contentId), 200),
)

collaborationRoutes.openapi(
  createRoute({
    method: 'post',
    path: '/{contentId}/settle',
    tags: ['Collaboration'],
    security: secured,
    summary: 'Bring the library up to the live text',
    description: 'By itself it follows 1.5 seconds after an edit. Ask for it before a step of the review.',
    request: { params: contentIdParam },
    responses: { 200: json(contentSchema, 'The content, as live as it is.'), ...problems() },
  }),
  async (c) => {
    const content = await settleContent(ctxOf(c), c.req.valid('param').contentId)
    return c.json(content, 200, { etag: etagOf(content) })
  },
)
