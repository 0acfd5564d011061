import { createRoute, z } from '@hono/zod-openapi'
import {
  listSegmentsQuery,
  previewSegmentInput,
  segmentInput,
  segmentPage,
  segmentPreviewSchema,
  segmentSchema,
  snapshotInput,
} from '#core/contracts/audience-segments'
import { idParam } from '#core/contracts/common'
import { etagOf, requireIfMatch } from '../../http/entity-tag.ts'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import {
  createSegment,
  deleteSegment,
  getSegment,
  listSegments,
  previewSegment,
  snapshotSegment,
  updateSegment,
} from './segments.ts'

const common = { tags: ['Segments'], security: secured }
const byId = { params: idParam }
const made = { 201: json(segmentSchema, 'The segment.'), ...problems('conflict', 'idempotency_conflict') }

/** `/api/audience/segments` */
export const segmentRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List segments',
      request: { query: listSegmentsQuery },
      responses: { 200: json(segmentPage, 'A page, by name.'), ...problems() },
    }),
    async (c) => c.json(await listSegments(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Save a segment',
      description:
        'Events `segment.entered` and `segment.left` follow its members; who is in from the start has not entered.',
      request: { body: jsonBody(segmentInput) },
      responses: made,
    }),
    async (c) => {
      const segment = await createSegment(ctxOf(c), c.req.valid('json'))
      return c.json(segment, 201, { etag: etagOf(segment), location: `/api/audience/segments/${segment.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/preview',
      summary: 'Count whom a rule means, and show a few of them',
      request: { body: jsonBody(previewSegmentInput) },
      responses: { 200: json(segmentPreviewSchema, 'As of now.'), ...problems() },
    }),
    async (c) => c.json(await previewSegment(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one segment',
      request: byId,
      responses: { 200: json(segmentSchema, 'The segment. `ETag` names its version.'), ...problems() },
    }),
    async (c) => {
      const segment = await getSegment(ctxOf(c), c.req.valid('param').id)
      return c.json(segment, 200, { etag: etagOf(segment) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{id}',
      summary: 'Change a segment',
      description: 'Needs `If-Match` with the ETag you read. Of a snapshot only the name changes.',
      request: {
        ...byId,
        headers: z.object({ 'if-match': z.string().max(64).optional() }),
        body: jsonBody(segmentInput),
      },
      responses: {
        200: json(segmentSchema, 'The segment.'),
        ...problems('conflict', 'precondition_failed', 'precondition_required'),
      },
    }),
    async (c) => {
      const ifMatch = requireIfMatch(c.req.valid('header')['if-match'])
      const segment = await updateSegment(ctxOf(c), c.req.valid('param').id, ifMatch, c.req.valid('json'))
      return c.json(segment, 200, { etag: etagOf(segment) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Delete a segment',
      description: 'Its members stay contacts.',
      request: byId,
      responses: { 204: { description: 'Deleted.' }, ...problems() },
    }),
    async (c) => {
      await deleteSegment(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/snapshot',
      summary: 'Keep the present members under a name',
      request: { ...byId, body: jsonBody(snapshotInput) },
      responses: made,
    }),
    async (c) => {
      const { name } = c.req.valid('json')
      return c.json(await snapshotSegment(ctxOf(c), c.req.valid('param').id, name), 201)
    },
  )
