import { createRoute } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  changeWebhookEndpointInput,
  createWebhookEndpointInput,
  redrivenWebhooksSchema,
  redriveWebhooksInput,
  signedWebhookEndpointSchema,
  webhookDeliveryDetailSchema,
  webhookDeliveryPage,
  webhookDeliveryQuery,
  webhookDeliverySchema,
  webhookEndpointSchema,
  webhookEndpointsSchema,
} from '#core/contracts/webhooks'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { changeEndpoint } from './change-endpoint.ts'
import { createEndpoint } from './create-endpoint.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { getWebhook, listWebhooks } from './deliveries.ts'
import { getEndpoint, listEndpoints } from './endpoints.ts'
import { redriveSince, redriveWebhook } from './redrive.ts'
import { rotateSecret } from './rotate-secret.ts'
import { testEndpoint } from './test-endpoint.ts'

const common = { tags: ['Webhooks'], security: secured }
const byId = { params: idParam }
const one = json(webhookEndpointSchema, 'The endpoint.')
const withSecret = json(signedWebhookEndpointSchema, 'The endpoint with its secret.')

/** `/api/webhooks` */
export const webhookRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List endpoints and how their last days went',
      responses: { 200: json(webhookEndpointsSchema, 'Oldest first.'), ...problems() },
    }),
    async (c) => c.json({ items: await listEndpoints(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Make an endpoint',
      description:
        'Its secret is in this answer alone. A repeat with the same `Idempotency-Key` makes no second endpoint and gets 409, since the answer is not kept.',
      request: { body: jsonBody(createWebhookEndpointInput) },
      responses: { 201: withSecret, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => c.json(await createEndpoint(ctxOf(c), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read an endpoint',
      request: byId,
      responses: { 200: one, ...problems() },
    }),
    async (c) => c.json(await getEndpoint(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/{id}',
      summary: 'Change, pause or resume an endpoint',
      description: 'What happens while it is paused is kept and goes when it is active again.',
      request: { ...byId, body: jsonBody(changeWebhookEndpointInput) },
      responses: { 200: one, ...problems() },
    }),
    async (c) => c.json(await changeEndpoint(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Delete an endpoint and all it was sent',
      request: byId,
      responses: { 204: { description: 'It is gone.' }, ...problems() },
    }),
    async (c) => {
      await deleteEndpoint(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/rotate',
      summary: 'Give an endpoint a new secret',
      description: 'For 24 hours what is sent is signed with the one before as well.',
      request: byId,
      responses: { 200: withSecret, ...problems('idempotency_conflict') },
    }),
    async (c) => c.json(await rotateSecret(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/test',
      summary: 'Send a `webhook.test`',
      description: 'Once and without a retry; read the delivery to see how it went.',
      request: byId,
      responses: { 202: json(webhookDeliverySchema, 'On its way.'), ...problems('idempotency_conflict') },
    }),
    async (c) => c.json(await testEndpoint(ctxOf(c), c.req.valid('param').id), 202),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/deliveries',
      summary: 'What an endpoint was sent',
      request: { ...byId, query: webhookDeliveryQuery },
      responses: { 200: json(webhookDeliveryPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listWebhooks(ctxOf(c), c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/redrive',
      summary: 'Send again all that failed since a time',
      request: { ...byId, body: jsonBody(redriveWebhooksInput) },
      responses: {
        200: json(redrivenWebhooksSchema, 'How many go again.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => {
      const since = Date.parse(c.req.valid('json').since)
      return c.json(await redriveSince(ctxOf(c), c.req.valid('param').id, since), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/deliveries/{id}',
      summary: 'Read a delivery: what was sent, and each try with its answer',
      request: byId,
      responses: { 200: json(webhookDeliveryDetailSchema, 'The delivery.'), ...problems() },
    }),
    async (c) => c.json(await getWebhook(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/deliveries/{id}/redrive',
      summary: 'Send a delivery again',
      description: 'Under the same `webhook-id`, by which the receiver knows a copy.',
      request: byId,
      responses: {
        200: json(webhookDeliveryDetailSchema, 'The delivery.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await redriveWebhook(ctxOf(c), c.req.valid('param').id), 200),
  )
