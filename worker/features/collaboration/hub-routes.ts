import { createRoute } from '@hono/zod-openapi'
import { socketTicketSchema } from '#core/contracts/collaboration'
import { liveStatsSchema } from '#core/contracts/hub'
import { json, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { issueHubTicket } from './hub-ticket.ts'
import { liveStats } from './stats.ts'

const common = { tags: ['Collaboration'], security: secured }

/** The workspace as a whole: who is here, what happens, how much is open. */
export const hubRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/hub/ticket',
      summary: 'Ask for a ticket to the workspace’s hub',
      description:
        'For an open page of a signed-in person. The ticket opens one socket, within a minute; over it come ' +
        'presence and the events of the workspace. Offer `protocols` when opening `url`.',
      responses: { 200: json(socketTicketSchema, 'The ticket.'), ...problems() },
    }),
    async (c) => c.json(await issueHubTicket(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/stats',
      summary: 'Live connections of the workspace',
      responses: {
        200: json(liveStatsSchema, 'People and sockets, now and at today’s peak.'),
        ...problems(),
      },
    }),
    async (c) => c.json(await liveStats(ctxOf(c)), 200),
  )
