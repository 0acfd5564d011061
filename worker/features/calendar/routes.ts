import { createRoute, z } from '@hono/zod-openapi'
import {
  calendarQuery,
  createdFeedSchema,
  feedSchema,
  planInput,
  plannedListSchema,
  trayQuery,
} from '#core/contracts/calendar'
import { idParam } from '#core/contracts/common'
import { contentSchema } from '#core/contracts/content'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf, requestPart } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { planContent } from '../content/index.ts'
import { createFeed, listFeeds, revokeFeed } from './feeds.ts'
import { listPlanned, listTray } from './list-planned.ts'
import { readFeed } from './read-feed.ts'

const common = { tags: ['Calendar'], security: secured }

/** `/api/content/calendar` and `/api/content/{id}/plan`. */
export const calendarRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/calendar',
      summary: 'What goes out in a span of time',
      request: { query: calendarQuery },
      responses: { 200: json(plannedListSchema, 'Earliest first.'), ...problems() },
    }),
    async (c) => c.json(await listPlanned(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/calendar/tray',
      summary: 'What has no date yet',
      request: { query: trayQuery },
      responses: { 200: json(plannedListSchema, 'Latest change first.'), ...problems() },
    }),
    async (c) => c.json(await listTray(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/calendar/feeds',
      summary: 'List your calendar feeds',
      responses: { 200: json(z.object({ items: z.array(feedSchema) }), 'Newest first.'), ...problems() },
    }),
    async (c) => c.json({ items: await listFeeds(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/calendar/feeds',
      summary: 'Make a calendar feed',
      responses: {
        201: json(createdFeedSchema, 'The feed with its address, told this once.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await createFeed(ctxOf(c)), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/calendar/feeds/{id}',
      summary: 'Revoke a calendar feed of yours',
      request: { params: idParam },
      responses: { 204: { description: 'Its address answers nothing more.' }, ...problems() },
    }),
    async (c) => {
      await revokeFeed(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/plan',
      summary: 'Say when it is to go out',
      request: { params: idParam, body: jsonBody(planInput) },
      responses: { 200: json(contentSchema, 'The content.'), ...problems('conflict', 'precondition_failed') },
    }),
    async (c) => c.json(await planContent(ctxOf(c), c.req.valid('param').id, c.req.valid('json').at), 200),
  )

/** `/api/calendar/{token}`: for calendar programs, which sign in by the address alone. */
export const feedRoutes = createRouter().openapi(
  createRoute({
    tags: ['Calendar'],
    security: [],
    method: 'get',
    path: '/{token}',
    summary: 'A calendar feed',
    request: { params: z.object({ token: z.string().max(100) }) },
    responses: {
      200: { content: { 'text/calendar': { schema: z.string() } }, description: 'iCalendar (RFC 5545).' },
      ...problems(),
    },
  }),
  async (c) => {
    const text = await readFeed(requestPart(c), c.req.valid('param').token)
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="marquee.ics"',
      'cache-control': 'private, max-age=300',
    })
  },
)
