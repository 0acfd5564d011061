import { createRoute, z } from '@hono/zod-openapi'
import {
  changeInboxInput,
  changePreferencesInput,
  inboxCountSchema,
  inboxPage,
  listInboxQuery,
  preferencesSchema,
} from '#core/contracts/notifications'
import { templateLocale } from '#core/domain/notification-templates/built-in/index'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { changeInbox, readAll } from './change-inbox.ts'
import { countInbox, listInbox } from './inbox.ts'
import { changePreferences, getPreferences } from './preferences.ts'

const common = { tags: ['Notifications'], security: secured }
const changed = json(z.object({ changed: z.int() }).meta({ id: 'InboxChanged' }), 'How many were changed.')

export const notificationRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/inbox',
      summary: 'List your inbox',
      request: { query: listInboxQuery },
      responses: { 200: json(inboxPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => {
      const locale = templateLocale(c.req.header('accept-language'))
      return c.json(await listInbox(ctxOf(c), c.req.valid('query'), locale), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/inbox/count',
      summary: 'Count what waits in your inbox',
      responses: { 200: json(inboxCountSchema, 'The count.'), ...problems() },
    }),
    async (c) => c.json(await countInbox(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/inbox/change',
      summary: 'Read, archive, snooze or restore items of your inbox',
      description: 'Items that are not yours are passed over; 404 when none is.',
      request: { body: jsonBody(changeInboxInput) },
      responses: { 200: changed, ...problems('idempotency_conflict') },
    }),
    async (c) => c.json({ changed: await changeInbox(ctxOf(c), c.req.valid('json')) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/inbox/read-all',
      summary: 'Mark everything in your inbox as read',
      responses: { 200: changed, ...problems('idempotency_conflict') },
    }),
    async (c) => c.json({ changed: await readAll(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/preferences',
      summary: 'Read what you are told, and how',
      responses: { 200: json(preferencesSchema, 'Your choices over the defaults.'), ...problems() },
    }),
    async (c) => c.json(await getPreferences(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/preferences',
      summary: 'Choose what you are told, and when not to be disturbed',
      request: { body: jsonBody(changePreferencesInput) },
      responses: { 200: json(preferencesSchema, 'Your choices afterwards.'), ...problems() },
    }),
    async (c) => {
      await changePreferences(ctxOf(c), c.req.valid('json'))
      return c.json(await getPreferences(ctxOf(c)), 200)
    },
  )
