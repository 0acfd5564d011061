import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { idParam } from '#core/contracts/common'
import { exportInput, exportQuery, importInput, importResultSchema } from '#core/contracts/transfer'
import { attachment } from '#core/domain/transfer/file-name'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { exportContents } from './export-contents.ts'
import { importContents } from './import-contents.ts'
import type { File } from './to-file.ts'

const common = { tags: ['Library'], security: secured }
const file = {
  200: {
    content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
    description: 'The file; its name is in `Content-Disposition`.',
  },
}

const download = (c: Context, { name, type, bytes }: File) =>
  c.body(bytes.slice().buffer, 200, { 'content-type': type, 'content-disposition': attachment(name) })

/** `/api/content/export`, `/api/content/import` and `/api/content/{id}/export`. */
export const transferRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/export',
      summary: 'Several contents as one file',
      request: { body: jsonBody(exportInput) },
      responses: { ...file, ...problems() },
    }),
    async (c) => {
      const { ids, format } = c.req.valid('json')
      return download(c, await exportContents(ctxOf(c), ids, format))
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/import',
      summary: 'Drafts from a Markdown, HTML or CSV file',
      description:
        'All of them, or none. In cells, a quote that keeps a spreadsheet from running a formula is taken away.',
      request: { body: jsonBody(importInput) },
      responses: { 201: json(importResultSchema, 'What was made.'), ...problems('idempotency_conflict') },
    }),
    async (c) => c.json(await importContents(ctxOf(c), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/export',
      summary: 'One content as a file',
      request: { params: idParam, query: exportQuery },
      responses: { ...file, ...problems() },
    }),
    async (c) =>
      download(c, await exportContents(ctxOf(c), [c.req.valid('param').id], c.req.valid('query').format)),
  )
