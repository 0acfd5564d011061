import { createRoute } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { revisionListSchema, revisionParams } from '#core/contracts/revisions'
import { templateInput, templateSchema } from '#core/contracts/templates'
import { etagOf } from '../../http/entity-tag.ts'
import { json, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { getTemplateVersion, listTemplateVersions, restoreTemplateVersion } from './template-versions.ts'

const common = { tags: ['Templates'], security: secured }
const one = { 200: json(templateSchema, 'The template. `ETag` names its version.') }
const byId = { params: idParam }

export const templateVersionRoutes = createRouter()
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
      responses: { 200: json(templateInput, 'The template in that version.'), ...problems() },
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
      responses: { ...one, ...problems('conflict', 'precondition_failed', 'idempotency_conflict') },
    }),
    async (c) => {
      const { id, version } = c.req.valid('param')
      const template = await restoreTemplateVersion(ctxOf(c), id, version)
      return c.json(template, 200, { etag: etagOf(template) })
    },
  )
