import { createRoute, z } from '@hono/zod-openapi'
import {
  brandVoiceInput,
  brandVoicePage,
  brandVoiceSchema,
  learnedVoiceSchema,
  learnVoiceInput,
  listBrandVoicesQuery,
} from '#core/contracts/brand'
import { idParam } from '#core/contracts/common'
import { etagOf, requireIfMatch } from '../../http/entity-tag.ts'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createBrandVoice } from './create-brand-voice.ts'
import { deleteBrandVoice } from './delete-brand-voice.ts'
import { getBrandVoice } from './get-brand-voice.ts'
import { learnBrandVoice } from './learn-brand-voice.ts'
import { listBrandVoices } from './list-brand-voices.ts'
import { updateBrandVoice } from './update-brand-voice.ts'

const common = { tags: ['Brand voices'], security: secured }
const one = { 200: json(brandVoiceSchema, 'The voice. `ETag` names its version.') }
const byId = { params: idParam }

export const brandVoiceRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List brand voices',
      request: { query: listBrandVoicesQuery },
      responses: { 200: json(brandVoicePage, 'A page, by name.'), ...problems() },
    }),
    async (c) => c.json(await listBrandVoices(ctxOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Create a brand voice',
      request: { body: jsonBody(brandVoiceInput) },
      responses: { 201: json(brandVoiceSchema, 'The voice.'), ...problems('idempotency_conflict') },
    }),
    async (c) => {
      const voice = await createBrandVoice(ctxOf(c), c.req.valid('json'))
      return c.json(voice, 201, { etag: etagOf(voice), location: `/api/brand-voices/${voice.id}` })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}',
      summary: 'Read one brand voice',
      request: byId,
      responses: { ...one, ...problems() },
    }),
    async (c) => {
      const voice = await getBrandVoice(ctxOf(c), c.req.valid('param').id)
      return c.json(voice, 200, { etag: etagOf(voice) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{id}',
      summary: 'Change a brand voice',
      description: 'Needs `If-Match` with the ETag you read. Runs name the version they were written with.',
      request: {
        ...byId,
        headers: z.object({ 'if-match': z.string().max(64).optional() }),
        body: jsonBody(brandVoiceInput),
      },
      responses: { ...one, ...problems('precondition_failed', 'precondition_required') },
    }),
    async (c) => {
      const ifMatch = requireIfMatch(c.req.valid('header')['if-match'])
      const voice = await updateBrandVoice(ctxOf(c), c.req.valid('param').id, ifMatch, c.req.valid('json'))
      return c.json(voice, 200, { etag: etagOf(voice) })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Delete a brand voice',
      request: byId,
      responses: { 204: { description: 'Deleted.' }, ...problems() },
    }),
    async (c) => {
      await deleteBrandVoice(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/learn',
      summary: 'Learn a voice from samples',
      description: 'By rules alone, no model is asked. Nothing is kept: put what you like into a voice.',
      request: { body: jsonBody(learnVoiceInput) },
      responses: { 200: json(learnedVoiceSchema, 'Its portrait in numbers.'), ...problems() },
    }),
    (c) => c.json(learnBrandVoice(ctxOf(c), c.req.valid('json')), 200),
  )
