import { z } from 'zod'
import { DELIVERY_EVENTS, DELIVERY_STATES } from '../domain/notifications/delivery.ts'
import { EFFECT_STATES } from '../domain/notifications/effect.ts'
import { GATE_RULES } from '../domain/notifications/gate.ts'
import { SEVERITIES } from '../domain/notifications/kinds.ts'
import { WAITS } from '../domain/notifications/waiting.ts'
import type { FaultReason } from '../faults.ts'
import { idSchema, lineSchema, page, pageQuery, timestampSchema } from './common.ts'
import { channelSchema, kindSchema, quietHoursSchema } from './notifications.ts'

export const deliveryStateSchema = z
  .enum(DELIVERY_STATES)
  .describe('`unknown`: it may have arrived, nobody can tell. It is never sent again by itself.')

/** Moments of what was heard of it afterwards; null while nothing was. */
const heard = {
  sentAt: timestampSchema.nullable(),
  deliveredAt: timestampSchema.nullable(),
  bouncedAt: timestampSchema.nullable(),
  complainedAt: timestampSchema.nullable(),
  openedAt: timestampSchema.nullable(),
  clickedAt: timestampSchema.nullable(),
  unsubscribedAt: timestampSchema.nullable(),
}

export const deliverySchema = z
  .object({
    id: z.string(),
    notificationId: z.string(),
    kind: kindSchema,
    title: z.string().describe('What it is about.'),
    broadcastId: z.string().nullable().describe('The broadcast it belongs to.'),
    recipient: z.string().describe('`user:<id>`, `contact:<id>` or `chat:<id>`.'),
    name: z.string().describe('Of the recipient, as far as there is one.'),
    channel: channelSchema,
    priority: z.enum(SEVERITIES),
    state: deliveryStateSchema,
    reason: z.string().nullable().describe('Why it was not sent.'),
    provider: z.string().nullable(),
    attempts: z.int(),
    errorClass: z.string().nullable(),
    dueAt: timestampSchema,
    createdAt: timestampSchema,
    ...heard,
    machineOpens: z.int(),
    machineClicks: z.int(),
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof deliverySchema>
export const deliveryPage = page(deliverySchema).meta({ id: 'DeliveryPage' })

export const deliveryQuery = pageQuery.extend({
  recipient: lineSchema(200)
    .optional()
    .describe('Part of a name or an address, or `user:<id>`, `contact:<id>`.'),
  kind: kindSchema.optional(),
  channel: channelSchema.optional(),
  state: deliveryStateSchema.optional(),
  broadcastId: idSchema.optional(),
})
export type DeliveryQuery = z.infer<typeof deliveryQuery>

const attemptSchema = z.object({
  attempt: z.int(),
  provider: z.string(),
  startedAt: timestampSchema,
  endedAt: timestampSchema.nullable(),
  outcome: z.string().nullable().describe('`accepted` or the class of the failure.'),
  reason: z.string().nullable(),
})

const deliveryEffectSchema = z.object({
  id: idSchema,
  address: z.string().nullable().describe('Masked.'),
  state: z.enum(EFFECT_STATES),
  provider: z.string().nullable(),
  dueAt: timestampSchema,
  createdAt: timestampSchema,
  attempts: z.array(attemptSchema),
})

/** Everything that is known of one delivery, for the timeline: it is laid out in time by the page. */
export const deliveryDetailSchema = deliverySchema
  .extend({
    trail: z.array(
      z.object({
        rule: z.enum(GATE_RULES),
        outcome: z.enum(['pass', 'drop', 'hold', 'gather']),
        reason: z.string(),
      }),
    ),
    handedOverAt: timestampSchema.nullable(),
    updatedAt: timestampSchema,
    effects: z.array(deliveryEffectSchema),
    events: z.array(z.object({ type: z.enum(DELIVERY_EVENTS), at: timestampSchema, detail: z.string() })),
    digest: z
      .object({
        gatheredAt: timestampSchema,
        closesAt: timestampSchema,
        deliveryId: idSchema.nullable().describe('What it went out in; null while it waits.'),
      })
      .nullable()
      .describe('Where it was gathered, when it does not go out by itself.'),
    waiting: z
      .object({
        for: z.enum(WAITS),
        since: timestampSchema
          .nullable()
          .describe('When a consumer was woken or a provider asked, without an answer so far.'),
        until: timestampSchema.nullable().describe('When it is looked at again, as far as that is known.'),
        faults: z.int().describe('Times that deciding it went wrong.'),
      })
      .nullable()
      .describe('What it waits for; null when it is settled.'),
    redrivable: z.boolean(),
  })
  .meta({ id: 'DeliveryDetail' })
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>

/** Longest time that statistics cover (days). */
export const MAX_STATISTICS_DAYS = 366

export const statisticsQuery = z
  .object({
    from: z.iso.date().optional().describe('First day, UTC; 29 days before the last unless told.'),
    to: z.iso.date().optional().describe('Last day, UTC; today unless told.'),
    kind: kindSchema.optional(),
    channel: channelSchema.optional(),
    provider: lineSchema(40).optional(),
    broadcastId: idSchema.optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    message: 'days_reversed' satisfies FaultReason,
  })
  .refine(
    ({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) < MAX_STATISTICS_DAYS * 86_400_000,
    {
      path: ['from'],
      message: 'over_a_year' satisfies FaultReason,
    },
  )
export type StatisticsQuery = z.infer<typeof statisticsQuery>

/** People alone: what programs opened and clicked stands in the two last ones. */
export const deliveryCountsSchema = z.object({
  planned: z.int().describe('Everything there was to send.'),
  skipped: z.int(),
  sent: z.int(),
  failed: z.int(),
  unknown: z.int(),
  delivered: z.int(),
  opened: z.int(),
  clicked: z.int(),
  bounced: z.int(),
  complained: z.int(),
  unsubscribed: z.int(),
  machineOpens: z.int(),
  machineClicks: z.int(),
})
export type DeliveryCounts = z.infer<typeof deliveryCountsSchema>

const row = <T extends z.ZodType>(key: T) => z.object({ key, counts: deliveryCountsSchema })

export const deliveryStatisticsSchema = z
  .object({
    total: deliveryCountsSchema,
    days: z.array(row(z.iso.date())),
    kinds: z.array(row(kindSchema)),
    channels: z.array(row(channelSchema)),
    providers: z.array(row(z.string())),
  })
  .meta({ id: 'DeliveryStatistics' })
export type DeliveryStatistics = z.infer<typeof deliveryStatisticsSchema>

export const sendingSettingsSchema = z
  .object({
    trackOpens: z
      .boolean()
      .describe('Whether mail to contacts carries a picture that tells when it is opened.'),
    trackClicks: z.boolean().describe('Whether links in mail to contacts lead through us.'),
    quietHours: quietHoursSchema
      .nullable()
      .describe(
        'When contacts are sent nothing, each by their own clock. It waits until the hours are over.',
      ),
    defaults: z
      .array(z.object({ kind: kindSchema, channel: channelSchema, on: z.boolean() }))
      .max(60)
      .describe('What members get who chose nothing themselves; for the rest the product’s defaults hold.'),
  })
  .meta({ id: 'SendingSettings' })
export type SendingSettings = z.infer<typeof sendingSettingsSchema>
export const changeSendingSettingsInput = sendingSettingsSchema
  .partial()
  .meta({ id: 'ChangeSendingSettings' })
