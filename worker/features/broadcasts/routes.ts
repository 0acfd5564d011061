import { createRoute, z } from '@hono/zod-openapi'
import {
  broadcastInput,
  broadcastPage,
  broadcastSchema,
  listBroadcastsQuery,
  startBroadcastInput,
  testBroadcastInput,
} from '#core/contracts/broadcasts'
import { idParam } from '#core/contracts/common'
import { renderedNotificationSchema, testedNotificationSchema } from '#core/contracts/notification-templates'
import { etagOf, requireIfMatch } from '../../http/entity-tag.ts'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createBroadcast, deleteBroadcast, previewBroadcast, updateBroadcast } from './compose-broadcast.ts'
import { getBroadcast, listBroadcasts } from './repository.ts'
import { cancelBroadcast, pauseBroadcast, resumeBroadcast, startBroadcast } from './steer-broadcast.ts'
import { testBroadcast } from './test-broadcast.ts'

const common = { tags: ['Broadcasts'], security: secured }
const byId = { params: idParam }
const one = json(broadcastSchema, 'The broadcast, and what has become of it.')

const steer = <P extends string>(path: P, summary: string, description?: string) =>
  createRoute({
    ...{ ...common, method: 'post', path, summary, description, request: byId },
    responses: { 200: one, ...problems('conflict') },
  })

export const broadcastRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List broadcasts',
      request: { query: listBroadcastsQuery },
      responses: { 200: json(broadcastPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listBroadcasts(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Compose a broadcast of approved content',
      description: 'Refuses content that is not approved as it is now, and what would arrive cut.',
      request: { body: jsonBody(broadcastInput) },
      responses: { 201: one, ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const made = await createBroadcast(ctxOf(c), c.req.valid('json'))
      const location = `/api/notifications/broadcasts/${made.id}`
      return c.json(made, 201, { etag: etagOf(made), location })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'See how far a broadcast is',
      request: byId,
      responses: { 200: one, ...problems() },
    }),
    async (c) => {
      const found = await getBroadcast(ctxOf(c), c.req.valid('param').id)
      return c.json(found, 200, { etag: etagOf(found) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{id}',
      summary: 'Change a draft',
      description: 'Needs `If-Match` with the ETag you read.',
      request: {
        ...byId,
        headers: z.object({ 'if-match': z.string().max(64).optional() }),
        body: jsonBody(broadcastInput),
      },
      responses: { 200: one, ...problems('conflict', 'precondition_failed', 'precondition_required') },
    }),
    async (c) => {
      const ifMatch = requireIfMatch(c.req.valid('header')['if-match'])
      const changed = await updateBroadcast(ctxOf(c), c.req.valid('param').id, ifMatch, c.req.valid('json'))
      return c.json(changed, 200, { etag: etagOf(changed) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Delete a draft',
      request: byId,
      responses: { 204: { description: 'Deleted.' }, ...problems('conflict') },
    }),
    async (c) => {
      await deleteBroadcast(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/preview',
      summary: 'See how a broadcast arrives',
      request: byId,
      responses: { 200: json(renderedNotificationSchema, 'What arrives.'), ...problems() },
    }),
    async (c) => c.json(await previewBroadcast(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/test',
      summary: 'Send a broadcast to yourself',
      description: 'By its own channel: mail and push go to whoever asks, an SMS to the number they name.',
      request: { ...byId, body: jsonBody(testBroadcastInput) },
      responses: {
        202: json(testedNotificationSchema, 'It is on its way.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await testBroadcast(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 202),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/start',
      summary: 'Send a draft, now or at its time',
      description: 'The content has to be what was approved when the draft was saved.',
      request: { ...byId, body: jsonBody(startBroadcastInput) },
      responses: { 200: one, ...problems('conflict') },
    }),
    async (c) => c.json(await startBroadcast(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(steer('/{id}/pause', 'Pause a broadcast'), async (c) =>
    c.json(await pauseBroadcast(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(steer('/{id}/resume', 'Go on with a broadcast'), async (c) =>
    c.json(await resumeBroadcast(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    steer('/{id}/cancel', 'Stop a broadcast', 'What has left has left; nothing else will.'),
    async (c) => c.json(await cancelBroadcast(ctxOf(c), c.req.valid('param').id), 200),
  )
