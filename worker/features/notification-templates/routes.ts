import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  listNotificationTemplatesQuery,
  notificationTemplateInput,
  notificationTemplateList,
  notificationTemplateSchema,
} from '#core/contracts/notification-templates'
import { revisionListSchema, revisionParams } from '#core/contracts/revisions'
import { etagOf, requireIfMatch } from '../../http/entity-tag.ts'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createTemplate } from './create-template.ts'
import { deleteTemplate } from './delete-template.ts'
import { getTemplate, listTemplates } from './list-templates.ts'
import { getTemplateVersion, listTemplateVersions, restoreTemplateVersion } from './template-versions.ts'
import { updateTemplate } from './update-template.ts'

const common = { tags: ['Notification templates'], security: secured }
const one = { 200: json(notificationTemplateSchema, 'The template. `ETag` names its version.') }
const byId = { params: idParam }

export const notificationTemplateRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List what holds for each kind, channel and language',
      request: { query: listNotificationTemplatesQuery },
      responses: { 200: json(notificationTemplateList, 'Own words, or the built-in ones.'), ...problems() },
    }),
    async (c) => c.json(await listTemplates(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Put your own words in the place of the built-in ones',
      description:
        'Unknown variables, tags and filters and endless loops are refused, naming line and column.',
      request: { body: jsonBody(notificationTemplateInput) },
      responses: {
        201: json(notificationTemplateSchema, 'The template.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => {
      const template = await createTemplate(ctxOf(c), c.req.valid('json'))
      const location = `/api/notifications/templates/${template.id}`
      return c.json(template, 201, { etag: etagOf(template), location })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one of your own templates',
      request: byId,
      responses: { ...one, ...problems() },
    }),
    async (c) => {
      const template = await getTemplate(ctxOf(c), c.req.valid('param').id)
      return c.json(template, 200, { etag: etagOf(template) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{id}',
      summary: 'Change the words of one of your own templates',
      description: 'Needs `If-Match` with the ETag you read.',
      request: {
        ...byId,
        headers: z.object({ 'if-match': z.string().max(64).optional() }),
        body: jsonBody(notificationTemplateInput),
      },
      responses: { ...one, ...problems('precondition_failed', 'precondition_required') },
    }),
    async (c) => {
      const ifMatch = requireIfMatch(c.req.valid('header')['if-match'])
      const template = await updateTemplate(ctxOf(c), c.req.valid('param').id, ifMatch, c.req.valid('json'))
      return c.json(template, 200, { etag: etagOf(template) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Go back to the built-in words',
      request: byId,
      responses: { 204: { description: 'Deleted.' }, ...problems('precondition_failed') },
    }),
    async (c) => {
      await deleteTemplate(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/versions',
      summary: 'List the versions of one of your own templates, newest first',
      request: byId,
      responses: { 200: json(revisionListSchema, 'At most 200.'), ...problems() },
    }),
    async (c) => c.json(await listTemplateVersions(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/versions/{version}',
      summary: 'Read a template as it was',
      request: { params: revisionParams },
      responses: { 200: json(notificationTemplateInput, 'The template in that version.'), ...problems() },
    }),
    async (c) => {
      const { id, version } = c.req.valid('param')
      return c.json(await getTemplateVersion(ctxOf(c), id, version), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/versions/{version}/restore',
      summary: 'Bring an earlier version back, as the newest',
      request: { params: revisionParams },
      responses: { ...one, ...problems('precondition_failed', 'idempotency_conflict') },
    }),
    async (c) => {
      const { id, version } = c.req.valid('param')
      const template = await restoreTemplateVersion(ctxOf(c), id, version)
      return c.json(template, 200, { etag: etagOf(template) })
    },
  )
