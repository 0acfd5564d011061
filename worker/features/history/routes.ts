import { createRoute } from '@hono/zod-openapi'
import { contentIdParam } from '#core/contracts/collaboration'
import {
  compareQuery,
  comparisonSchema,
  createVersionInput,
  renameVersionInput,
  restoredSchema,
  versionListSchema,
  versionParams,
  versionSchema,
} from '#core/contracts/history'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { compareVersions } from './compare-versions.ts'
import { createVersion } from './create-version.ts'
import { listVersions } from './list-versions.ts'
import { nameVersion } from './name-version.ts'
import { restoreVersion } from './restore-version.ts'

const common = { tags: ['History'], security: secured }

export const historyRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{contentId}/versions',
      summary: 'List the versions of a content',
      description: 'Kept by themselves, or by hand. Older ones are thinned out; named ones stay.',
      request: { params: contentIdParam },
      responses: { 200: json(versionListSchema, 'All of them, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listVersions(ctxOf(c), c.req.valid('param').contentId), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{contentId}/versions',
      summary: 'Keep the text as it is now',
      description:
        'By a name; or before an AI run or an import, when nothing is kept if nothing has changed.',
      request: { params: contentIdParam, body: jsonBody(createVersionInput) },
      responses: { 201: json(versionSchema, 'The version.'), ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const { contentId } = c.req.valid('param')
      const version = await createVersion(ctxOf(c), contentId, c.req.valid('json'))
      return c.json(version, 201)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'patch',
      path: '/{contentId}/versions/{versionId}',
      summary: 'Name a version, or take its name away',
      request: { params: versionParams, body: jsonBody(renameVersionInput) },
      responses: { 200: json(versionSchema, 'The version.'), ...problems() },
    }),
    async (c) => {
      const { contentId, versionId } = c.req.valid('param')
      return c.json(await nameVersion(ctxOf(c), contentId, versionId, c.req.valid('json').name), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{contentId}/versions/{versionId}/changes',
      summary: 'Compare a version with a later one, or with now',
      request: { params: versionParams, query: compareQuery },
      responses: { 200: json(comparisonSchema, 'What changed, word by word.'), ...problems('conflict') },
    }),
    async (c) => {
      const { contentId, versionId } = c.req.valid('param')
      const to = c.req.valid('query').with ?? null
      return c.json(await compareVersions(ctxOf(c), contentId, versionId, to), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{contentId}/versions/{versionId}/restore',
      summary: 'Restore a version',
      description: 'A change like any other, in your name; what the text says now is kept before it.',
      request: { params: versionParams },
      responses: {
        200: json(restoredSchema, 'What was restored, and how to take it back.'),
        ...problems('idempotency_conflict'),
      },
    }),
    async (c) => {
      const { contentId, versionId } = c.req.valid('param')
      return c.json(await restoreVersion(ctxOf(c), contentId, versionId), 200)
    },
  )
