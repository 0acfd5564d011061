import { createRoute, z } from '@hono/zod-openapi'
import {
  bulkPage,
  bulkRowSchema,
  bulkRunSchema,
  createBulkInput,
  listBulkQuery,
  listRowsQuery,
  rowPage,
} from '#core/contracts/bulk'
import { idParam } from '#core/contracts/common'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createBulkRun } from './create-bulk-run.ts'
import { exportBulkRun } from './export-bulk-run.ts'
import { getBulkRun, listBulkRuns, listRows } from './list-bulk-runs.ts'
import { cancelBulkRun, pauseBulkRun, resumeBulkRun, retryBulkRun, startBulkRun } from './steer-bulk-run.ts'
import { testRows } from './test-rows.ts'

const common = { tags: ['Bulk runs'], security: secured }
const byId = { params: idParam }
const run = { 200: json(bulkRunSchema, 'The run as it is now.'), ...problems('conflict') }

const steer = <P extends string>(path: P, summary: string, description?: string) =>
  createRoute({ ...common, method: 'post', path, summary, description, request: byId, responses: run })

export const bulkRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List bulk runs',
      request: { query: listBulkQuery },
      responses: { 200: json(bulkPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listBulkRuns(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Prepare a bulk run from a CSV or a table',
      description:
        'A header and up to 10,000 rows in at most 1 MB. Nothing is written yet: test two rows, then start. Poll the run, ' +
        'or be told by the webhook `bulk_run.finished`.',
      request: { body: jsonBody(createBulkInput) },
      responses: { 201: json(bulkRunSchema, 'The run, a draft.'), ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const made = await createBulkRun(ctxOf(c), c.req.valid('json'))
      return c.json(made, 201, { location: `/api/content/generate/bulk/${made.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one bulk run with its progress',
      request: byId,
      responses: { 200: json(bulkRunSchema, 'The run, its rows counted by state.'), ...problems() },
    }),
    async (c) => c.json(await getBulkRun(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/rows',
      summary: 'List the rows of a bulk run',
      request: { ...byId, query: listRowsQuery },
      responses: { 200: json(rowPage, 'A page, in their order.'), ...problems() },
    }),
    async (c) => c.json(await listRows(ctxOf(c), c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/csv',
      summary: 'Download the table with its texts',
      request: byId,
      responses: {
        200: {
          content: { 'text/csv': { schema: z.string() } },
          description: 'The columns as they came, then texts, parts and errors. Formula cells are text.',
        },
        ...problems(),
      },
    }),
    async (c) => {
      const { name, csv } = await exportBulkRun(ctxOf(c), c.req.valid('param').id)
      const file = encodeURIComponent(`${name}.csv`).replace(/['()*]/g, '_')
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename*=UTF-8''${file}`,
      })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/test',
      summary: 'Write the first two rows, for free',
      request: byId,
      responses: {
        200: json(
          z.object({ items: z.array(bulkRowSchema) }),
          'The two rows as they ended; a run keeps them.',
        ),
        ...problems('conflict', 'provider_unavailable'),
      },
    }),
    async (c) => c.json({ items: await testRows(ctxOf(c), c.req.valid('param').id) }, 200),
  )
  .openapi(steer('/{id}/start', 'Start a bulk run'), async (c) =>
    c.json(await startBulkRun(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(steer('/{id}/pause', 'Pause a bulk run', 'Rows that are being written are finished.'), async (c) =>
    c.json(await pauseBulkRun(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(steer('/{id}/resume', 'Go on with a paused bulk run'), async (c) =>
    c.json(await resumeBulkRun(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(steer('/{id}/cancel', 'Cancel a bulk run', 'What is written stays.'), async (c) =>
    c.json(await cancelBulkRun(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(steer('/{id}/retry', 'Write the failed rows again'), async (c) =>
    c.json(await retryBulkRun(ctxOf(c), c.req.valid('param').id), 200),
  )
