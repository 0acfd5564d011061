import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { folderInput, folderSchema, savedFilterInput, savedFilterSchema } from '#core/contracts/library'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createFolder, deleteFolder, listFolders, updateFolder } from './folders.ts'
import { deleteFilter, listSavedFilters, saveFilter, updateFilter } from './saved-filters.ts'

const common = { tags: ['Library'], security: secured }
const gone = { 204: { description: 'Deleted.' }, ...problems() }

export const folderRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List folders',
      responses: { 200: json(z.object({ items: z.array(folderSchema) }), 'All of them.'), ...problems() },
    }),
    async (c) => c.json({ items: await listFolders(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Make a folder',
      request: { body: jsonBody(folderInput) },
      responses: { 201: json(folderSchema, 'The folder.'), ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => c.json(await createFolder(ctxOf(c), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{id}',
      summary: 'Rename or move a folder',
      request: { params: idParam, body: jsonBody(folderInput) },
      responses: { 200: json(folderSchema, 'The folder.'), ...problems('conflict') },
    }),
    async (c) => c.json(await updateFolder(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Delete a folder; what lies in it moves up',
      request: { params: idParam },
      responses: gone,
    }),
    async (c) => {
      await deleteFolder(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )

export const filterRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List your saved filters and the shared ones',
      responses: { 200: json(z.object({ items: z.array(savedFilterSchema) }), 'By name.'), ...problems() },
    }),
    async (c) => c.json({ items: await listSavedFilters(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Save a filter',
      request: { body: jsonBody(savedFilterInput) },
      responses: {
        201: json(savedFilterSchema, 'The filter.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => c.json(await saveFilter(ctxOf(c), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{id}',
      summary: 'Change a filter of yours',
      request: { params: idParam, body: jsonBody(savedFilterInput) },
      responses: { 200: json(savedFilterSchema, 'The filter.'), ...problems() },
    }),
    async (c) => c.json(await updateFilter(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Delete a filter of yours',
      request: { params: idParam },
      responses: gone,
    }),
    async (c) => {
      await deleteFilter(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
