import { createRoute } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  acceptedRequestSchema,
  listRequestsQuery,
  notificationRequestInput,
  notificationRequestSchema,
  requestPage,
} from '#core/contracts/notification-requests'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { cancelRequest } from './cancel-request.ts'
import { createRequest } from './create-request.ts'
import { getRequest, listRequests } from './repository.ts'

const common = { tags: ['Notification requests'], security: secured }
const one = json(notificationRequestSchema, 'The request, and what has become of its deliveries.')

export const notificationRequestRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Tell people or a segment something, now or later',
      description:
        'At most 10,000 recipients. Without `scheduledAt`, `delay`, `cron` or `localTime` it begins at once. Send an `Idempotency-Key`: a repeat gets the first answer.',
      request: { body: jsonBody(notificationRequestInput) },
      responses: {
        202: json(acceptedRequestSchema, 'It is written down, and will be carried out.'),
        ...problems('idempotency_conflict'),
      },
    }),
    async (c) => {
      const accepted = await createRequest(ctxOf(c), c.req.valid('json'))
      return c.json(accepted, 202, { location: `/api/notifications/requests/${accepted.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/requests',
      summary: 'List what was asked for',
      request: { query: listRequestsQuery },
      responses: { 200: json(requestPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listRequests(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/requests/{id}',
      summary: 'See how far a request is',
      request: { params: idParam },
      responses: { 200: one, ...problems() },
    }),
    async (c) => c.json(await getRequest(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/requests/{id}/cancel',
      summary: 'Stop a request',
      description: 'What has left has left; nothing else will.',
      request: { params: idParam },
      responses: { 200: one, ...problems('conflict') },
    }),
    async (c) => c.json(await cancelRequest(ctxOf(c), c.req.valid('param').id), 200),
  )
