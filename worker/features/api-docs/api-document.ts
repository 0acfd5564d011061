import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from '../../http/router.ts'
import { authPaths } from './auth-paths.ts'
import { withExamples } from './examples.ts'
import { completePaths } from './operations.ts'
import { TAGS } from './tags.ts'

const SECURITY_SCHEMES = {
  accessToken: {
    type: 'http' as const,
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'From `GET /api/auth/token` (a signed-in person, 15 minutes) or from the OAuth provider.',
  },
  apiKey: {
    type: 'apiKey' as const,
    in: 'header' as const,
    name: 'x-api-key',
    description: 'A key of the workspace, `mq_…`; `Authorization: Bearer mq_…` works as well.',
  },
}

const DESCRIPTION = `Everything the page does, open to programs.

- Errors are problem bodies (RFC 9457) with a stable \`code\` and the fields at fault.
- A foreign id answers exactly like an absent one: 404.
- \`Idempotency-Key\` on a POST makes a retry safe; \`If-Match\` with the ETag guards an edit.
- Send the last \`x-d1-bookmark\` you got to read your own writes.
- \`RateLimit\` and \`RateLimit-Policy\` tell what is left; 429 says when to come back in \`Retry-After\`.`

/**
 * The OpenAPI 3.1 description of every mounted route, from the contracts they parse with, and of
 * better-auth's endpoints beside them.
 */
export function apiDocument(
  app: OpenAPIHono<AppEnv>,
  origin: string,
  auth: { api: object; options: { disabledPaths?: string[] } },
) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Marquee API',
      version: '1.0.0',
      description: DESCRIPTION,
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: origin }],
    tags: TAGS,
  })
  const paths = { ...authPaths(auth.api, auth.options.disabledPaths ?? []), ...document.paths }
  return withExamples({
    ...document,
    paths: completePaths(paths),
    components: { ...document.components, securitySchemes: SECURITY_SCHEMES },
  })
}
