import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { apiKeyInput, apiKeySchema, createdApiKeySchema } from '#core/contracts/workspaces'
import { mailLocale } from '#core/domain/mail/render-mail'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createApiKey } from './create-api-key.ts'
import { listApiKeys } from './list-api-keys.ts'
import { revokeApiKey } from './revoke-api-key.ts'

const common = { tags: ['API keys'], security: secured }

/** `/api/workspaces/current/api-keys` */
export const apiKeyRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List API keys',
      responses: { 200: json(z.object({ items: z.array(apiKeySchema) }), 'Newest first.'), ...problems() },
    }),
    async (c) => c.json({ items: await listApiKeys(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Make an API key',
      description:
        'The secret is shown in this answer alone. A repeat with the same `Idempotency-Key` makes no second key and gets 409, since the answer is not kept.',
      request: { body: jsonBody(apiKeyInput) },
      responses: {
        201: json(createdApiKeySchema, 'The key with its secret.'),
        ...problems('conflict', 'idempotency_conflict'),
      },
    }),
    async (c) => {
      const language = c.req.header('accept-language')
      return c.json(await createApiKey(ctxOf(c), c.req.valid('json'), language && mailLocale(language)), 201)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Revoke an API key',
      request: { params: idParam },
      responses: { 204: { description: 'It no longer works.' }, ...problems() },
    }),
    async (c) => {
      await revokeApiKey(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
