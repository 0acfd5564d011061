import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import {
  generatedFieldsSchema,
  generateInput,
  generateStreamInput,
  generateVariantsInput,
  listRunsQuery,
  providerSchema,
  runPage,
  runSchema,
  usageSchema,
  variantSchema,
} from '#core/contracts/generation'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { EVENT_STREAM_HEADERS } from './event-stream.ts'
import { generate } from './generate.ts'
import { generateFields } from './generate-fields.ts'
import { generateVariants } from './generate-variants.ts'
import { getRun } from './get-run.ts'
import { listProviders } from './list-providers.ts'
import { listRuns } from './list-runs.ts'
import { generationUsage } from './quota.ts'

const common = { tags: ['Generation'], security: secured }

export const generationRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Write a text from a brief, as a stream',
      description:
        'Server-sent events: `meta` first, and again when another provider takes over and the text starts anew; ' +
        '`delta` with each piece of text; then `done` with title and body, or `error` with the text that is kept. ' +
        'Closing the connection stops the provider. A repeated `Idempotency-Key` gets the finished run again.',
      request: { body: jsonBody(generateStreamInput) },
      responses: {
        200: {
          content: { 'text/event-stream': { schema: z.string() } },
          description: 'Events `meta`, `delta`, `done`, `error`, each with JSON in `data`.',
        },
        ...problems('idempotency_conflict', 'quota_exceeded', 'provider_unavailable'),
      },
    }),
    async (c) =>
      c.body(await generate(ctxOf(c), c.req.valid('json'), c.req.raw.signal), 200, EVENT_STREAM_HEADERS),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/fields',
      summary: 'Write a text in its parts',
      description:
        'Ads (headlines and descriptions), social posts, e-mails (subject, preheader, body), push and SMS as a JSON ' +
        'object that fits its schema; a model that misses it is asked once more. Not a stream.',
      request: { body: jsonBody(generateInput) },
      responses: {
        200: json(generatedFieldsSchema, 'The parts, and the same as one text.'),
        ...problems('idempotency_conflict', 'quota_exceeded', 'provider_unavailable'),
      },
    }),
    async (c) => c.json(await generateFields(ctxOf(c), c.req.valid('json'), c.req.raw.signal), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/variants',
      summary: 'Write one to ten drafts of a brief',
      description: 'Each is a run of its own and takes a place in the quota. Not a stream.',
      request: { body: jsonBody(generateVariantsInput) },
      responses: {
        200: json(z.object({ items: z.array(variantSchema) }), 'The drafts; one that failed says why.'),
        ...problems('idempotency_conflict', 'quota_exceeded', 'provider_unavailable'),
      },
    }),
    async (c) =>
      c.json({ items: await generateVariants(ctxOf(c), c.req.valid('json'), c.req.raw.signal) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/providers',
      summary: 'List the configured providers, in the order they are tried',
      responses: { 200: json(z.object({ items: z.array(providerSchema) }), 'Providers.'), ...problems() },
    }),
    (c) => c.json({ items: listProviders(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/usage',
      summary: 'Generations used this month',
      responses: { 200: json(usageSchema, 'Used, allowed, and when the count starts again.'), ...problems() },
    }),
    async (c) => c.json(await generationUsage(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/runs',
      summary: 'List generation runs',
      request: { query: listRunsQuery },
      responses: { 200: json(runPage, 'A page, newest first, without texts.'), ...problems() },
    }),
    async (c) => c.json(await listRuns(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/runs/{id}',
      summary: 'Read one generation run with its text',
      request: { params: idParam },
      responses: { 200: json(runSchema, 'The run.'), ...problems() },
    }),
    async (c) => c.json(await getRun(ctxOf(c), c.req.valid('param').id), 200),
  )
