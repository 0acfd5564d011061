import { createRoute, z } from '@hono/zod-openapi'
import {
  contactImportSchema,
  importPage,
  importPreviewSchema,
  listImportsQuery,
  previewImportInput,
  startImportInput,
  uploadImportQuery,
} from '#core/contracts/audience-import'
import { idParam } from '#core/contracts/common'
import { attachment } from '#core/domain/transfer/file-name'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { importErrors } from './import-errors.ts'
import { getImport, listImports } from './list-imports.ts'
import { previewImport } from './preview-import.ts'
import { cancelImport, startImport } from './steer-import.ts'
import { uploadImport } from './upload-import.ts'

const common = { tags: ['Contact imports'], security: secured }
const byId = { params: idParam }
const now = json(contactImportSchema, 'The import as it is now.')

/** `/api/audience/imports` */
export const importRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List imports of contacts',
      request: { query: listImportsQuery },
      responses: { 200: json(importPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listImports(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Upload a CSV file of contacts',
      description:
        'The body is the file itself: a header and up to 100,000 rows in at most 25 MB. Nothing is written yet.',
      request: {
        query: uploadImportQuery,
        body: { content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
      },
      responses: {
        201: json(contactImportSchema, 'A draft, with a mapping proposed.'),
        ...problems('idempotency_conflict'),
      },
    }),
    async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const made = await uploadImport(ctxOf(c), { name: c.req.valid('query').name, bytes })
      return c.json(made, 201, { location: `/api/audience/imports/${made.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one import with its progress',
      request: byId,
      responses: { 200: now, ...problems() },
    }),
    async (c) => c.json(await getImport(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/preview',
      summary: 'What would become of the first rows',
      description: 'Twenty rows, with what is wrong in each column. Writes nothing.',
      request: { ...byId, body: jsonBody(previewImportInput) },
      responses: { 200: json(importPreviewSchema, 'The rows.'), ...problems('conflict') },
    }),
    async (c) => c.json(await previewImport(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/start',
      summary: 'Start an import',
      description: 'The statement of consent goes into the history of each contact as its proof.',
      request: { ...byId, body: jsonBody(startImportInput) },
      responses: { 200: now, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => c.json(await startImport(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/cancel',
      summary: 'Cancel an import',
      description: 'What is written stays.',
      request: byId,
      responses: { 200: now, ...problems('conflict') },
    }),
    async (c) => c.json(await cancelImport(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/errors',
      summary: 'Download the rows that were not written',
      request: byId,
      responses: {
        200: {
          content: { 'text/csv': { schema: z.string() } },
          description: 'Row, column, code, reason in your language and the original cells.',
        },
        ...problems(),
      },
    }),
    async (c) => {
      const { name, stream } = await importErrors(
        ...([ctxOf(c), c.req.valid('param').id, c.req.header('accept-language') ?? 'en'] as const),
      )
      return c.body(stream, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': attachment(`${name}-errors.csv`),
      })
    },
  )
