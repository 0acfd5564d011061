import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { json } from '../../http/openapi.ts'
import { type AppEnv, createRouter } from '../../http/router.ts'
import { authOf } from '../auth/index.ts'
import { apiDocument } from './api-document.ts'
import { DOCS_PAGE } from './docs-page.ts'

const common = { tags: ['System'], security: [] }

/** Describes `app`; open to anyone, so mount it before a credential is asked for. */
export const apiDocsRoutes = (app: OpenAPIHono<AppEnv>) =>
  createRouter()
    .openapi(
      createRoute({
        ...common,
        method: 'get',
        path: '/openapi.json',
        summary: 'This description, as OpenAPI 3.1',
        responses: { 200: json(z.record(z.string(), z.unknown()), 'The document.') },
      }),
      (c) => {
        const deps = c.get('deps')
        const auth = authOf(deps, (work) => c.executionCtx.waitUntil(work))
        return c.json({ ...apiDocument(app, deps.config.APP_URL, auth) }, 200)
      },
    )
    .openapi(
      createRoute({
        ...common,
        method: 'get',
        path: '/docs',
        summary: 'This description, as a page to try it on',
        responses: {
          200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
        },
      }),
      (c) => c.html(DOCS_PAGE, 200),
    )
