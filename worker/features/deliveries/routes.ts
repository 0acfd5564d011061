import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  changeSendingSettingsInput,
  deliveryDetailSchema,
  deliveryPage,
  deliveryQuery,
  deliveryStatisticsSchema,
  sendingSettingsSchema,
  statisticsQuery,
} from '#core/contracts/deliveries'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { changeSendingSettings, getSendingSettings } from '../sending/index.ts'
import { getDelivery } from './get-delivery.ts'
import { listDeliveries } from './list-deliveries.ts'
import { redriveDelivery } from './redrive-delivery.ts'
import { deliveryStatistics, statisticsCsv } from './statistics.ts'

const common = { tags: ['Deliveries'], security: secured }
const one = { 200: json(deliveryDetailSchema, 'The delivery.') }
const settings = { 200: json(sendingSettingsSchema, 'What holds.') }

export const deliveryRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/deliveries',
      summary: 'What was sent to whom',
      request: { query: deliveryQuery },
      responses: { 200: json(deliveryPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listDeliveries(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/deliveries/{id}',
      summary: 'Read one delivery: why it was sent or not, each try, what was heard of it',
      request: { params: idParam },
      responses: { ...one, ...problems() },
    }),
    async (c) => c.json(await getDelivery(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/deliveries/{id}/redrive',
      summary: 'Send once more what failed or is unknown',
      description: 'An unknown one may have arrived already; sending it again is your decision.',
      request: { params: idParam },
      responses: { ...one, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => c.json(await redriveDelivery(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/statistics',
      summary: 'Count what was sent and how it went',
      description: 'Opens and clicks of programs are counted apart.',
      request: { query: statisticsQuery },
      responses: { 200: json(deliveryStatisticsSchema, 'The counts.'), ...problems() },
    }),
    async (c) => c.json(await deliveryStatistics(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/statistics/csv',
      summary: 'The same counts as a table',
      request: { query: statisticsQuery },
      responses: {
        200: { content: { 'text/csv': { schema: z.string() } }, description: 'RFC 4180.' },
        ...problems(),
      },
    }),
    async (c) =>
      c.body(await statisticsCsv(ctxOf(c), c.req.valid('query')), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="deliveries.csv"',
      }),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/sending-settings',
      summary: 'Read whether opens and clicks are followed',
      responses: { ...settings, ...problems() },
    }),
    async (c) => c.json(await getSendingSettings(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/sending-settings',
      summary: 'Choose whether opens and clicks are followed',
      request: { body: jsonBody(changeSendingSettingsInput) },
      responses: { ...settings, ...problems() },
    }),
    async (c) => c.json(await changeSendingSettings(ctxOf(c), c.req.valid('json')), 200),
  )
