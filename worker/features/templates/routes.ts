import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  listTemplatesQuery,
  renderedTemplateSchema,
  renderTemplateInput,
  templateInput,
  templatePage,
  templateSchema,
} from '#core/contracts/templates'
import { etagOf, requireIfMatch } from '../../http/entity-tag.ts'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { archiveTemplate } from './archive-template.ts'
import { createTemplate } from './create-template.ts'
import { deleteTemplate } from './delete-template.ts'
import { duplicateTemplate } from './duplicate-template.ts'
import { getTemplate } from './get-template.ts'
import { listTemplates } from './list-templates.ts'
import { renderTemplateFor } from './render-template.ts'
import { updateTemplate } from './update-template.ts'

const common = { tags: ['Templates'], security: secured }
const one = { 200: json(templateSchema, 'The template. `ETag` names its version.') }
const byId = { params: idParam }

export const templateRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List templates: your own, then the built-in ones',
      request: { query: listTemplatesQuery },
      responses: { 200: json(templatePage, 'A page.'), ...problems() },
    }),
    async (c) => c.json(await listTemplates(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Create a template',
      description: 'Unknown variables, tags and filters are refused, naming line and column.',
      request: { body: jsonBody(templateInput) },
      responses: { 201: json(templateSchema, 'The template.'), ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const template = await createTemplate(ctxOf(c), c.req.valid('json'))
      return c.json(template, 201, { etag: etagOf(template), location: `/api/templates/${template.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one template',
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
      summary: 'Change one of your own templates',
      description: 'Needs `If-Match` with the ETag you read. A built-in template is duplicated first.',
      request: {
        ...byId,
        headers: z.object({ 'if-match': z.string().max(64).optional() }),
        body: jsonBody(templateInput),
      },
      responses: { ...one, ...problems('conflict', 'precondition_failed', 'precondition_required') },
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
      summary: 'Delete one of your own templates',
      request: byId,
      responses: { 204: { description: 'Deleted.' }, ...problems('conflict') },
    }),
    async (c) => {
      await deleteTemplate(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/duplicate',
      summary: 'Copy a template into one of your own',
      request: byId,
      responses: { 201: json(templateSchema, 'The copy.'), ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const template = await duplicateTemplate(ctxOf(c), c.req.valid('param').id)
      return c.json(template, 201, { etag: etagOf(template), location: `/api/templates/${template.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/render',
      summary: 'Render a template with values',
      description: 'Each value is checked by its variable’s kind; the text holds at most 20,000 characters.',
      request: { ...byId, body: jsonBody(renderTemplateInput) },
      responses: { 200: json(renderedTemplateSchema, 'The text.'), ...problems() },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const { text } = await renderTemplateFor(ctxOf(c), id, c.req.valid('json').variables)
      return c.json({ text }, 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/archive',
      summary: 'Put one of your own templates away',
      description: 'It is offered no more, and goes on working where it is named.',
      request: byId,
      responses: { ...one, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => c.json(await archiveTemplate(ctxOf(c), c.req.valid('param').id, true), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/unarchive',
      summary: 'Offer an archived template again',
      request: byId,
      responses: { ...one, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => c.json(await archiveTemplate(ctxOf(c), c.req.valid('param').id, false), 200),
  )
