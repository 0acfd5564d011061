import { createRoute } from '@hono/zod-openapi'
import { digestRuleInput, digestRuleList } from '#core/contracts/digests'
import { json, jsonBody, problems, secured } from '../../http/openapi.ts'
import { ctxOf } from '../../http/request-ctx.ts'
import { createRouter } from '../../http/router.ts'
import { listDigestRules, putDigestRule } from './rules.ts'

const common = { tags: ['Digests'], security: secured }
const rules = json(digestRuleList, 'What is gathered.')

export const digestRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'Read which kinds are gathered into one message',
      responses: { 200: rules, ...problems() },
    }),
    async (c) => c.json(await listDigestRules(ctxOf(c)), 200),
  )
  .openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/',
      summary: 'Gather a kind on a channel: some minutes after the first, or by a cron',
      description: 'Without `window` and `cron` it is gathered no more.',
      request: { body: jsonBody(digestRuleInput) },
      responses: { 200: rules, ...problems() },
    }),
    async (c) => c.json(await putDigestRule(ctxOf(c), c.req.valid('json')), 200),
  )
