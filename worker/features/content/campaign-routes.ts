import { createRoute, z } from '@hono/zod-openapi'
import { idParam } from '#core/contracts/common'
import { campaignInput, campaignSchema } from '#core/contracts/content'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { createCampaign, deleteCampaign, listCampaigns, updateCampaign } from './campaigns.ts'

const common = { tags: ['Campaigns'], security: secured }

export const campaignRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'List campaigns',
      responses: { 200: json(z.object({ items: z.array(campaignSchema) }), 'By name.'), ...problems() },
    }),
    async (c) => c.json({ items: await listCampaigns(ctxOf(c)) }, 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/',
      summary: 'Create a campaign',
      request: { body: jsonBody(campaignInput) },
      responses: { 201: json(campaignSchema, 'The campaign.'), ...problems('idempotency_conflict') },
    }),
    async (c) => c.json(await createCampaign(ctxOf(c), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/{id}',
      summary: 'Change a campaign',
      request: { params: idParam, body: jsonBody(campaignInput) },
      responses: { 200: json(campaignSchema, 'The campaign.'), ...problems() },
    }),
    async (c) => c.json(await updateCampaign(ctxOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/{id}',
      summary: 'Delete a campaign; its contents stay',
      request: { params: idParam },
      responses: { 204: { description: 'Deleted.' }, ...problems() },
    }),
    async (c) => {
      await deleteCampaign(ctxOf(c), c.req.valid('param').id)
      return c.body(null, 204)
    },
  )
