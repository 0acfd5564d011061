import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  addAddressInput,
  addFileQuery,
  addTextInput,
  listPassagesQuery,
  listSourcesQuery,
  passageList,
  passagePage,
  searchKnowledgeQuery,
  sourcePage,
  sourceSchema,
} from '#core/contracts/knowledge'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { addAddress } from './add-address.ts'
import { addFile } from './add-file.ts'
import { addText } from './add-text.ts'
import { deleteSource } from './delete-source.ts'
import { listPassages } from './list-passages.ts'
import { getSource, listSources } from './list-sources.ts'
import { readFile } from './read-file.ts'
import { refreshSource } from './refresh-source.ts'
import { searchKnowledge } from './search-knowledge.ts'

const common = { tags: ['Knowledge'], security: secured }
const byId = { params: idParam }
const created = { 201: json(sourceSchema, 'The source, read and indexed.') }
const at = (id: string) => ({ location: `/api/knowledge/sources/${id}` })

export const knowledgeRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/sources',
      summary: 'List sources',
      request: { query: listSourcesQuery },
      responses: { 200: json(sourcePage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listSources(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/sources',
      summary: 'Add pasted text',
      request: { body: jsonBody(addTextInput) },
      responses: { ...created, ...problems('idempotency_conflict', 'conflict') },
    }),
    async (c) => {
      const source = await addText(ctxOf(c), c.req.valid('json'))
      return c.json(source, 201, at(source.id))
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/addresses',
      summary: 'Add a web page or a file by its address',
      description: 'https only, public hosts only, at most 10 MB, five redirects, 20 seconds.',
      request: { body: jsonBody(addAddressInput) },
      responses: { ...created, ...problems('idempotency_conflict', 'conflict') },
    }),
    async (c) => {
      const source = await addAddress(ctxOf(c), c.req.valid('json'))
      return c.json(source, 201, at(source.id))
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/files',
      summary: 'Add a file',
      description:
        'The body is the file itself, at most 10 MB: PDF (300 pages), DOCX, HTML, Markdown or text. `name` is required.',
      request: {
        query: addFileQuery,
        body: { content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
      },
      responses: { ...created, ...problems('idempotency_conflict', 'conflict') },
    }),
    async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const type = c.req.header('content-type') ?? ''
      const source = await addFile(ctxOf(c), { name: c.req.valid('query').name, type, bytes })
      return c.json(source, 201, at(source.id))
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/search',
      summary: 'Find passages',
      description: 'By words (BM25), and by meaning where Vectorize is set up, fused by reciprocal rank.',
      request: { query: searchKnowledgeQuery },
      responses: { 200: json(passageList, 'The nearest first.'), ...problems() },
    }),
    async (c) => c.json({ items: await searchKnowledge(ctxOf(c), c.req.valid('query')) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/sources/{id}',
      summary: 'Read one source',
      request: byId,
      responses: { 200: json(sourceSchema, 'The source.'), ...problems() },
    }),
    async (c) => c.json(await getSource(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/sources/{id}/passages',
      summary: 'Read a source’s passages',
      request: { ...byId, query: listPassagesQuery },
      responses: { 200: json(passagePage, 'A page, in reading order.'), ...problems() },
    }),
    async (c) => c.json(await listPassages(ctxOf(c), c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/sources/{id}/file',
      summary: 'Download a source’s original',
      request: byId,
      responses: {
        200: {
          content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
          description: 'The bytes as they came, always as a download.',
        },
        ...problems(),
      },
    }),
    async (c) => {
      const { body, name } = await readFile(ctxOf(c), c.req.valid('param').id)
      return c.body(body, 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`,
      })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/sources/{id}/refresh',
      summary: 'Fetch a source’s address again',
      request: byId,
      responses: {
        200: json(sourceSchema, 'The source as it is now.'),
        ...problems('conflict', 'precondition_failed'),
      },
    }),
    async (c) => c.json(await refreshSource(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/sources/{id}',
      summary: 'Delete a source with its passages and its file',
      request: byId,
      responses: { 204: { description: 'Deleted.' }, ...problems('precondition_failed') },
    }),
    async (c) => {
      await deleteSource(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
