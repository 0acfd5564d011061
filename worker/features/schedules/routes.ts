import { createRoute } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  listSchedulesQuery,
  previewScheduleInput,
  schedulePage,
  schedulePreviewSchema,
  scheduleSchema,
} from '#core/contracts/schedules'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { previewSchedule } from './preview-schedule.ts'
import { getSchedule, listSchedules } from './repository.ts'
import { pauseSchedule, resumeSchedule, runNow, skipNext } from './steer-schedule.ts'

const common = { tags: ['Schedules'], security: secured }
const byId = { params: idParam }
const one = json(scheduleSchema, 'The schedule as it is now.')

const steer = <P extends string>(path: P, summary: string, description?: string) =>
  createRoute({
    ...{ ...common, method: 'post', path, summary, description, request: byId },
    responses: { 200: one, ...problems('conflict', 'idempotency_conflict') },
  })

export const scheduleRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List schedules',
      request: { query: listSchedulesQuery },
      responses: { 200: json(schedulePage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listSchedules(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/preview',
      summary: 'See when a cron would run',
      description: 'Refuses a cron that never runs and a time zone that does not exist.',
      request: { body: jsonBody(previewScheduleInput) },
      responses: { 200: json(schedulePreviewSchema, 'The next five runs.'), ...problems() },
    }),
    async (c) => c.json(await previewSchedule(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one schedule',
      request: byId,
      responses: { 200: one, ...problems() },
    }),
    async (c) => c.json(await getSchedule(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(steer('/{id}/pause', 'Pause a schedule'), async (c) =>
    c.json(await pauseSchedule(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    steer('/{id}/resume', 'Go on with a schedule', 'What it missed meanwhile is not made up for.'),
    async (c) => c.json(await resumeSchedule(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(steer('/{id}/skip', 'Leave out the next run of a recurring schedule'), async (c) =>
    c.json(await skipNext(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(steer('/{id}/run', 'Run a schedule now'), async (c) =>
    c.json(await runNow(ctxOf(c), c.req.valid('param').id), 200),
  )
