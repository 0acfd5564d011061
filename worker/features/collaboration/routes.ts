import { createRoute } from '@hono/zod-openapi'
import { contentIdParam, socketTicketSchema } from '#core/contracts/collaboration'
import { json, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { issueTicket } from './issue-ticket.ts'

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
