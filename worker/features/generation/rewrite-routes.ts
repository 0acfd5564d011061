import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { rewriteInput } from '#core/contracts/rewriting'
import { jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { EVENT_STREAM_HEADERS } from './event-stream.ts'
import { rewrite } from './rewrite.ts'

export const rewriteRoutes = createRouter().openapi(
  createRoute({
    tags: ['Generation'],
    security: secured,
    method: 'post',
    path: '/{id}/rewrite',
    summary: 'Shorten, expand, simplify, correct, translate or continue words of a content, as a stream',
    description:
      'Server-sent events as of `POST /api/content/generate`; `done` has the words in `body` and no title. The content ' +
      'itself is not changed. Where only the offline composer is configured, what has no rules is refused with the ' +
      'reason `needs_model`.',
    request: { params: idParam, body: jsonBody(rewriteInput) },
    responses: {
      200: {
        content: { 'text/event-stream': { schema: z.string() } },
        description: 'Events `meta`, `delta`, `done`, `error`, each with JSON in `data`.',
      },
      ...problems('idempotency_conflict', 'quota_exceeded', 'provider_unavailable'),
    },
  }),
  async (c) => {
    const stream = await rewrite(ctxOf(c), c.req.valid('param').id, c.req.valid('json'), c.req.raw.signal)
    return c.body(stream, 200, EVENT_STREAM_HEADERS)
  },
)
