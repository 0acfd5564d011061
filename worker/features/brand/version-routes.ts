import { createRoute } from '@hono/zod-openapi'
import { brandVoiceInput, brandVoiceSchema } from '#core/contracts/brand'
import { idParam } from '#core/contracts/common'
import { revisionListSchema, revisionParams } from '#core/contracts/revisions'
import { etagOf } from '../../http/entity-tag.ts'
import { json, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { getVoiceVersion, listVoiceVersions, restoreVoiceVersion } from './voice-versions.ts'

const common = { tags: ['Brand voices'], security: secured }
const one = { 200: json(brandVoiceSchema, 'The voice. `ETag` names its version.') }
const byId = { params: idParam }

export const voiceVersionRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/versions',
      summary: 'List the versions of a voice, newest first',
      request: byId,
      responses: { 200: json(revisionListSchema, 'At most 200.'), ...problems() },
    }),
    async (c) => c.json(await listVoiceVersions(ctxOf(c), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/{id}/versions/{version}',
      summary: 'Read a voice as it was',
      description: 'Also of a voice that has been deleted: runs name the version they were written with.',
      request: { params: revisionParams },
      responses: { 200: json(brandVoiceInput, 'The voice in that version.'), ...problems() },
    }),
    async (c) => {
      const { id, version } = c.req.valid('param')
      return c.json(await getVoiceVersion(ctxOf(c), id, version), 200)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/{id}/versions/{version}/restore',
      summary: 'Bring an earlier version back, as the newest',
      request: { params: revisionParams },
      responses: { ...one, ...problems('precondition_failed', 'idempotency_conflict') },
    }),
    async (c) => {
      const { id, version } = c.req.valid('param')
      const voice = await restoreVoiceVersion(ctxOf(c), id, version)
      return c.json(voice, 200, { etag: etagOf(voice) })
    },
  )
