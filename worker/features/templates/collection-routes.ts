import { createRoute } from '@hono/zod-openapi'
import {
  exportTemplatesQuery,
  importedTemplatesSchema,
  previewTemplateInput,
  renderedTemplateSchema,
  templateFileSchema,
  templateUsageSchema,
} from '#core/contracts/templates'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { exportTemplates } from './export-templates.ts'
import { importTemplates } from './import-templates.ts'
import { previewTemplate } from './preview-template.ts'
import { templateUsage } from './template-usage.ts'

const common = { tags: ['Templates'], security: secured }

export const templateCollectionRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/preview',
      summary: 'Render a template that is not saved',
      request: { body: jsonBody(previewTemplateInput) },
      responses: { 200: json(renderedTemplateSchema, 'The text.'), ...problems() },
    }),
    (c) => c.json(previewTemplate(ctxOf(c), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/usage',
      summary: 'Count the runs of each template',
      responses: {
        200: json(templateUsageSchema, 'The most used first; those never used are left out.'),
        ...problems(),
      },
    }),
    async (c) => c.json(await templateUsage(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/export',
      summary: 'Export templates as one JSON file',
      request: { query: exportTemplatesQuery },
      responses: { 200: json(templateFileSchema, 'A file that `import` takes.'), ...problems() },
    }),
    async (c) =>
      c.json(await exportTemplates(ctxOf(c), c.req.valid('query').ids), 200, {
        'content-disposition': 'attachment; filename="templates.json"',
      }),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/import',
      summary: 'Import templates from a file: all of them, or none',
      description: 'A fault names its place, such as `templates.3.variables.0.name`.',
      request: { body: jsonBody(templateFileSchema) },
      responses: {
        201: json(importedTemplatesSchema, 'The new templates.'),
        ...problems('idempotency_conflict'),
      },
    }),
    async (c) => c.json(await importTemplates(ctxOf(c), c.req.valid('json')), 201),
  )
