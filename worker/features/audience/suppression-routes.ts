import { createRoute } from '@hono/zod-openapi'
import {
  listSuppressionsQuery,
  suppressInput,
  suppressionKeyInput,
  suppressionPage,
} from '#core/contracts/suppressions'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { listSuppressions } from './list-suppressions.ts'
import { suppress, unsuppress } from './suppress.ts'

const common = { tags: ['Suppressions'], security: secured }

/** `/api/audience/suppressions` */
export const suppressionRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List addresses nothing is sent to',
      request: { query: listSuppressionsQuery },
      responses: { 200: json(suppressionPage, 'A page, newest first.'), ...problems() },
    }),
    async (c) => c.json(await listSuppressions(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Suppress an address',
      description:
        'Nothing bypasses it but security mail that the law asks for. Asked again it changes nothing.',
      request: { body: jsonBody(suppressInput) },
      responses: { 204: { description: 'Suppressed.' }, ...problems('idempotency_conflict') },
    }),
    async (c) => {
      await suppress(ctxOf(c), { ...c.req.valid('json'), reason: 'manual', source: 'by hand' })
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/lift',
      summary: 'Let an address be written to again',
      description: 'Also one whose person had everything erased, and who comes back.',
      request: { body: jsonBody(suppressionKeyInput) },
      responses: { 204: { description: 'Lifted.' }, ...problems('conflict', 'idempotency_conflict') },
    }),
    async (c) => {
      await unsuppress(ctxOf(c), c.req.valid('json'))
      return c.body(null, 204)
    },
  )
