import { z } from '@hono/zod-openapi'
import { AUTH_INPUTS } from '#core/contracts/auth-inputs'
import { OAUTH_STANDARD } from '#core/contracts/oauth-inputs'
import { isShut } from '../auth/index.ts'
import type { Paths } from './operations.ts'

/** What is read of an endpoint of better-auth: an endpoint is a function with a path and options. */
const endpointSchema = z.object({
  path: z.string().startsWith('/'),
  options: z.object({
    method: z.union([z.string(), z.array(z.string())]),
    body: z.unknown().optional(),
    query: z.unknown().optional(),
    metadata: z
      .object({
        SERVER_ONLY: z.boolean().optional(),
        allowedMediaTypes: z.array(z.string()).optional(),
        openapi: z.object({ description: z.string().optional(), summary: z.string().optional() }).optional(),
      })
      .optional(),
  }),
})
type Endpoint = z.infer<typeof endpointSchema>

const JSON_TYPE = 'application/json'

const problem = {
  description: 'A problem; `reason` is better-auth’s own code.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** RFC 6749, section 5.2. */
const oauthError = {
  description: 'An error in the form OAuth prescribes.',
  content: {
    'application/json': {
      schema: {
        type: 'object' as const,
        properties: { error: { type: 'string' as const }, error_description: { type: 'string' as const } },
        required: ['error'],
      },
    },
  },
}

/** The open endpoints of better-auth, described by their own zod schemas; the house's bounds of a body come first. */
export function authPaths(endpoints: object, disabled: readonly string[]): Paths {
  const paths: Paths = {}
  for (const candidate of Object.values(endpoints)) {
    const parsed = endpointSchema.safeParse({ path: candidate.path, options: candidate.options })
    if (!parsed.success || parsed.data.options.metadata?.SERVER_ONLY) continue
    const endpoint = parsed.data
    if (disabled.includes(endpoint.path)) continue
    const path = `/api/auth${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    for (const method of [endpoint.options.method].flat())
      if (method !== '*' && !isShut(method, endpoint.path))
        paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(endpoint, method) }
  }
  return paths
}

function operationOf({ path, options }: Endpoint, method: string) {
  const { openapi, allowedMediaTypes = [] } = options.metadata ?? {}
  // The middleware lets forms through to OAuth's endpoints alone.
  const mediaTypes =
    path.startsWith('/oauth2/') && allowedMediaTypes.length > 0 ? allowedMediaTypes : [JSON_TYPE]
  const input = AUTH_INPUTS[path] ?? options.body
  const body = jsonSchemaOf(input)
  const isStandard = OAUTH_STANDARD.has(path)
  return {
    tags: ['Authentication'],
    summary: openapi?.summary ?? words(path),
    ...(openapi?.description && { description: openapi.description }),
    security: [],
    parameters: [...pathParameters(path), ...queryParameters(options.query)],
    ...(method !== 'GET' &&
      body && {
        requestBody: {
          required: !isOptional(input),
          content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: body }])),
        },
      }),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: {} } } },
      ...Object.fromEntries([400, 401, 403, 404, 413, 429].map((status) => [status, problem])),
      ...(isStandard && { 400: oauthError, 401: oauthError }),
    },
  }
}

const isOptional = (input: unknown) => input instanceof z.ZodType && input.safeParse(undefined).success

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const },
  }))

function queryParameters(query: unknown) {
  const schema = jsonSchemaOf(query)
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query' as const,
    required: schema?.required?.includes(name) ?? false,
    schema: property,
  }))
}

/** The library bundles the same zod, so its schemas say what they are; anything else is left out. */
function jsonSchemaOf(schema: unknown) {
  if (!(schema instanceof z.ZodType)) return undefined
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

/** `/sign-in/email` → `Sign in email`. */
function words(path: string): string {
  const text = path.replace(/:\w+/g, '').split(/[/-]/).filter(Boolean).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
