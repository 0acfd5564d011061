import { createRoute } from '@hono/zod-openapi'
import { idParam, pageQuery } from '#core/contracts/common'
import {
  deadEventPage,
  effectPage,
  effectQuery,
  effectSchema,
  replayedEventSchema,
  testMailSchema,
} from '#core/contracts/security'
import { json, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { listDeadEvents, replayEvent } from './dead-events.ts'
import { getEffect, listEffects } from './list-effects.ts'
import { redriveEffect } from './redrive-effect.ts'
import { sendTestMail } from './send-test-mail.ts'

const common = { tags: ['Operations'], security: secured }
const one = { 200: json(effectSchema, 'The effect.') }

/** What an administrator needs when something outside did not go as it should. */
export const operationsRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/effects',
      summary: 'The ledger of external effects',
      request: { query: effectQuery },
      responses: { 200: json(effectPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listEffects(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/effects/{id}',
      summary: 'Read one effect',
      request: { params: idParam },
      responses: { ...one, ...problems() },
    }),
    async (c) => c.json(await getEffect(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/effects/{id}/redrive',
      summary: 'Send once more what failed or is unknown',
      description: 'An unknown effect may have happened already; sending it again is your decision.',
      request: { params: idParam },
      responses: { ...one, ...problems('conflict') },
    }),
    async (c) => c.json(await redriveEffect(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/dead-events',
      summary: 'Events whose reactions failed for good',
      request: { query: pageQuery },
      responses: { 200: json(deadEventPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listDeadEvents(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/dead-events/{id}/replay',
      summary: 'Bring a dead event back',
      request: { params: idParam },
      responses: { 200: json(replayedEventSchema, 'Where it stands.'), ...problems('conflict') },
    }),
    async (c) => c.json(await replayEvent(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/test-mail',
      summary: 'Send yourself a mail',
      responses: { 202: json(testMailSchema, 'It is on its way.'), ...problems('idempotency_conflict') },
    }),
    async (c) => c.json(await sendTestMail(ctxOf(c)), 202),
  )
