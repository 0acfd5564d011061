import { z } from 'zod'
import { EFFECT_STATES } from '../domain/notifications/effect.ts'
import { WEBHOOK_EVENT_TYPES, WEBHOOK_TEST } from '../domain/webhooks/event-types.ts'
import { ENDPOINT_STATUSES, OFF_REASONS } from '../domain/webhooks/standing.ts'
import { idSchema, lineSchema, page, pageQuery, timestampSchema } from './common.ts'

export const webhookEventTypeSchema = z.enum(WEBHOOK_EVENT_TYPES).meta({ id: 'WebhookEventType' })
const statusSchema = z
  .enum(ENDPOINT_STATUSES)
  .describe(
    '`paused` keeps what happens until it is active again; `off` was turned off by us and keeps nothing.',
  )

const daySchema = z.object({
  day: z.iso.date().describe('In UTC.'),
  confirmed: z.int(),
  failed: z.int().describe('Given up, or with an unknown end.'),
  waiting: z.int(),
})
export type WebhookDay = z.infer<typeof daySchema>

export const webhookEndpointSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    url: z.string(),
    events: z.array(webhookEventTypeSchema).nullable().describe('Null is all there are and will be.'),
    status: statusSchema,
    off: z
      .object({ reason: z.enum(OFF_REASONS), at: timestampSchema })
      .nullable()
      .describe('Why it was turned off: it answered 410, or took nothing for five days.'),
    failingSince: timestampSchema.nullable().describe('The first failure since something got through.'),
    previousSecretUntil: timestampSchema
      .nullable()
      .describe('Until then signatures by the secret before go along.'),
    days: z.array(daySchema).describe('The last seven, oldest first.'),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: 'WebhookEndpoint' })
export type WebhookEndpoint = z.infer<typeof webhookEndpointSchema>
export const webhookEndpointsSchema = z
  .object({ items: z.array(webhookEndpointSchema) })
  .meta({ id: 'WebhookEndpoints' })

/** The secret is in this answer alone. */
export const signedWebhookEndpointSchema = webhookEndpointSchema
  .extend({ secret: z.string().describe('`whsec_` and 32 random bytes in base64.') })
  .meta({ id: 'SignedWebhookEndpoint' })
export type SignedWebhookEndpoint = z.infer<typeof signedWebhookEndpointSchema>

const events = z
  .array(webhookEventTypeSchema)
  .min(1)
  .max(100)
  .nullable()
  .describe('What it is told of; null for all there are and will be.')
const url = z
  .url()
  .max(1000)
  .describe('https, a host by name, of the public internet; no redirect is followed.')

export const createWebhookEndpointInput = z
  .object({ name: lineSchema(80, 1), url, events: events.default(null) })
  .meta({ id: 'CreateWebhookEndpoint' })
export type CreateWebhookEndpointInput = z.infer<typeof createWebhookEndpointInput>

export const changeWebhookEndpointInput = z
  .object({
    name: lineSchema(80, 1).optional(),
    url: url.optional(),
    events: events.optional(),
    status: z.enum(['active', 'paused']).optional(),
  })
  .meta({ id: 'ChangeWebhookEndpoint' })
export type ChangeWebhookEndpointInput = z.infer<typeof changeWebhookEndpointInput>

export const WEBHOOK_STATES = ['held', ...EFFECT_STATES] as const
const stateSchema = z
  .enum(WEBHOOK_STATES)
  .describe(
    '`held` while its endpoint is paused; `failed` did not arrive, `unknown` may have; both can be re-driven.',
  )

export const webhookDeliverySchema = z
  .object({
    id: idSchema,
    endpointId: idSchema,
    eventId: z.string().describe('The `webhook-id`, the same with every try.'),
    type: z.enum([...WEBHOOK_EVENT_TYPES, WEBHOOK_TEST]),
    state: stateSchema,
    attempts: z.int(),
    status: z.int().nullable().describe('The last answer’s; null when there was none.'),
    reason: z.string().nullable().describe('Why the last try failed.'),
    dueAt: timestampSchema.describe('When it is tried next, as long as it is `intended`.'),
    createdAt: timestampSchema,
    confirmedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>
export const webhookDeliveryPage = page(webhookDeliverySchema).meta({ id: 'WebhookDeliveryPage' })

export const webhookDeliveryQuery = pageQuery.extend({
  state: z
    .enum([...WEBHOOK_STATES, 'dead'])
    .optional()
    .describe('`dead` is `failed` and `unknown` together.'),
  type: webhookEventTypeSchema.optional(),
})
export type WebhookDeliveryQuery = z.infer<typeof webhookDeliveryQuery>

const attemptSchema = z.object({
  attempt: z.int(),
  startedAt: timestampSchema,
  endedAt: timestampSchema.nullable(),
  outcome: z.string().nullable().describe('`accepted` or the class of the failure; null without an end.'),
  status: z.int().nullable(),
  answer: z.string().describe('The beginning of what was answered, at most 1 KB.'),
  reason: z.string().nullable(),
})
export type WebhookAttempt = z.infer<typeof attemptSchema>

export const webhookDeliveryDetailSchema = webhookDeliverySchema
  .extend({
    body: z.string().describe('Exactly as it was signed and sent.'),
    tries: z.array(attemptSchema),
    redrivable: z.boolean(),
  })
  .meta({ id: 'WebhookDeliveryDetail' })
export type WebhookDeliveryDetail = z.infer<typeof webhookDeliveryDetailSchema>

export const redriveWebhooksInput = z
  .object({ since: timestampSchema.describe('What happened from then on.') })
  .meta({ id: 'RedriveWebhooks' })
export const redrivenWebhooksSchema = z
  .object({ count: z.int().describe('Sent again, at most 10,000 at once: ask again for more.') })
  .meta({ id: 'RedrivenWebhooks' })
