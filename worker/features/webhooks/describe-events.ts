import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { WEBHOOK_DATA, webhookBody, webhookTestData } from '#core/contracts/webhook-events'
import { WEBHOOK_EVENT_TYPES, WEBHOOK_TEST } from '#core/domain/webhooks/event-types'
import type { AppEnv } from '../../http/router.ts'

const HEADERS = z.object({
  'webhook-id': z.string().describe('The event’s; the same with every try.'),
  'webhook-timestamp': z.string().describe('Of this try, in seconds.'),
  'webhook-signature': z
    .string()
    .describe('`v1,` and the base64 of HMAC-SHA-256 over `id.timestamp.body`; several, parted by spaces.'),
})

/** Puts what endpoints get into the description of the API (OpenAPI 3.1, `webhooks`). */
export function describeEvents(registry: OpenAPIHono<AppEnv>['openAPIRegistry']): void {
  for (const type of WEBHOOK_EVENT_TYPES) describe(registry, type, WEBHOOK_DATA[type])
  describe(registry, WEBHOOK_TEST, webhookTestData)
}

function describe(registry: OpenAPIHono<AppEnv>['openAPIRegistry'], type: string, data: z.ZodType): void {
  registry.registerWebhook({
    ...{ method: 'post', path: type, tags: ['Webhooks'], summary: type, security: [] },
    operationId: `on_${type.replaceAll(/\W/g, '_')}`,
    request: {
      headers: HEADERS,
      body: { required: true, content: { 'application/json': { schema: webhookBody(type, data) } } },
    },
    responses: {
      '2XX': { description: 'Taken. The body of the answer is kept to its first KB, for whoever looks.' },
      410: { description: 'Gone: the endpoint is turned off.' },
      default: { description: 'Sent again later, up to ten times within three days.' },
    },
  })
}
