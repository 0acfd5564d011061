import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  bulkContentInput,
  bulkContentResult,
  contentPage,
  contentSchema,
  createContentInput,
  homeSchema,
  listContentQuery,
  updateContentInput,
} from '#core/contracts/content'
import { etagOf, requireIfMatch } from '../../http/entity-tag.ts'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { bulkContent } from './bulk-content.ts'
import { createContent } from './create-content.ts'
import { getContent } from './get-content.ts'
import { home } from './home.ts'
import { listContent } from './list-content.ts'
import { restoreContent, trashContent } from './trash-content.ts'
import { updateContent } from './update-content.ts'

const common = { tags: ['Content'], security: secured }
const one = { 200: json(contentSchema, 'The content. `ETag` names its version.') }
const byId = { params: idParam }

export const contentRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List and search content',
      request: { query: listContentQuery },
      responses: { 200: json(contentPage, 'A page.'), ...problems() },
    }),
    async (c) => c.json(await listContent(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Create a draft',
      request: { body: jsonBody(createContentInput) },
      responses: { 201: json(contentSchema, 'The draft.'), ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const content = await createContent(ctxOf(c), c.req.valid('json'))
      return c.json(content, 201, { etag: etagOf(content), location: `/api/content/${content.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/home',
      summary: 'What waits for you and what the team is on',
      responses: { 200: json(homeSchema, 'Home.'), ...problems() },
    }),
    async (c) => c.json(await home(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/bulk',
      summary: 'One action on many contents',
      request: { body: jsonBody(bulkContentInput) },
      responses: {
        200: json(bulkContentResult, 'What changed and what was skipped, with reasons.'),
        ...problems(),
      },
    }),
    async (c) => c.json(await bulkContent(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one content',
      request: byId,
      responses: { ...one, ...problems() },
    }),
    async (c) => {
      const content = await getContent(ctxOf(c), c.req.valid('param').id)
      return c.json(content, 200, { etag: etagOf(content) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/{id}',
      summary: 'Save an edit',
      description: 'Needs `If-Match` with the ETag you read; an edit of approved words voids the approval.',
      request: {
        ...byId,
        headers: z.object({ 'if-match': z.string().max(64).optional() }),
        body: jsonBody(updateContentInput),
      },
      responses: { ...one, ...problems('precondition_failed', 'precondition_required') },
    }),
    async (c) => {
      const ifMatch = requireIfMatch(c.req.valid('header')['if-match'])
      const content = await updateContent(ctxOf(c), c.req.valid('param').id, ifMatch, c.req.valid('json'))
      return c.json(content, 200, { etag: etagOf(content) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Move to the trash',
      request: byId,
      responses: { ...one, ...problems('conflict') },
    }),
    async (c) => c.json(await trashContent(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/restore',
      summary: 'Take out of the trash',
      request: byId,
      responses: { ...one, ...problems('conflict') },
    }),
    async (c) => c.json(await restoreContent(ctxOf(c), c.req.valid('param').id), 200),
  )
