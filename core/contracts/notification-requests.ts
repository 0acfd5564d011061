import { z } from 'zod'
import { SEVERITIES } from '../domain/notifications/kinds.ts'
import { idSchema, lineSchema, page, pageQuery, textSchema, timestampSchema } from './common.ts'
import { channelSchema, kindSchema } from './notifications.ts'
import { localTimeSchema, oneTiming, oneTimingMessage, timingShape } from './schedules.ts'

/** Most recipients of one call. */
export const MAX_RECIPIENTS = 10_000
/** Most values, and the longest of them. */
const MAX_VALUES = 40
const MAX_VALUE = 5000

export const recipientSchema = z
  .union(
    [
      z.strictObject({ userId: idSchema }),
      z.strictObject({ contactId: idSchema }),
      z.strictObject({ email: z.email().max(254) }),
    ],
    'Give one of `userId`, `contactId` and `email`.',
  )
  .meta({ id: 'NotificationRecipient' })
export type Recipient = z.infer<typeof recipientSchema>

/** What the templates say, by the names of the kind's variables. */
export const templateValuesSchema = z
  .record(
    z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,39}$/, 'Letters, digits and _ only.'),
    z.union([textSchema(MAX_VALUE), z.number(), z.boolean()]),
  )
  .refine((values) => Object.keys(values).length <= MAX_VALUES, `At most ${MAX_VALUES} values.`)

/** Messages of one key are gathered into one for each recipient and channel, whatever kind they are of. */
export const requestDigestSchema = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-zA-Z0-9][\w.:-]{0,79}$/, 'Letters, digits and . _ - : only.')
      .describe('What belongs together, such as `order-4711`.'),
    window: z.int().min(1).max(10_080).default(60).describe('Minutes after the first.'),
  })
  .meta({ id: 'NotificationDigest' })
export type RequestDigest = z.infer<typeof requestDigestSchema>

export const notificationRequestInput = z
  .object({
    kind: kindSchema,
    recipients: z.array(recipientSchema).min(1).max(MAX_RECIPIENTS).optional(),
    segmentId: idSchema.optional().describe('Instead of `recipients`.'),
    data: templateValuesSchema.default({}),
    priority: z.enum(SEVERITIES).optional().describe('The kind’s own when absent.'),
    channels: z.array(channelSchema).min(1).max(5).optional().describe('The kind’s own when absent.'),
    digest: requestDigestSchema.optional().describe('Gathers instead of sending each by itself.'),
    name: lineSchema(120).optional().describe('How a schedule is called.'),
    ...timingShape,
  })
  .refine(({ recipients, segmentId }) => (recipients === undefined) !== (segmentId === undefined), {
    path: ['recipients'],
    message: 'Give either `recipients` or `segmentId`.',
  })
  .refine(oneTiming, oneTimingMessage)
  .meta({ id: 'NotificationRequestInput' })
export type NotificationRequestInput = z.infer<typeof notificationRequestInput>

/** `scheduled` waits for its time, and a recurring one for its next; `sending` is being planned. */
export const REQUEST_STATUSES = ['scheduled', 'sending', 'completed', 'canceled', 'failed'] as const

export const notificationRequestSchema = z
  .object({
    id: idSchema,
    kind: kindSchema,
    status: z.enum(REQUEST_STATUSES),
    reason: z.string().nullable(),
    priority: z.enum(SEVERITIES),
    channels: z.array(channelSchema),
    segmentId: z.string().nullable(),
    localTime: localTimeSchema.nullable(),
    scheduleId: z.string().nullable(),
    recipients: z.int().describe('Those that are named; 0 for a segment.'),
    counts: z
      .object({
        planned: z.int(),
        sent: z.int(),
        held: z.int(),
        skipped: z.int(),
        failed: z.int(),
        unknown: z.int().describe('Named, but nobody of this workspace.'),
      })
      .describe('Deliveries, by what became of them.'),
    dueAt: timestampSchema,
    createdAt: timestampSchema,
    endedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'NotificationRequest' })
export type NotificationRequest = z.infer<typeof notificationRequestSchema>

export const acceptedRequestSchema = z
  .object({
    id: idSchema,
    status: z.enum(REQUEST_STATUSES),
    scheduleId: z.string().nullable(),
    dueAt: timestampSchema,
  })
  .meta({ id: 'AcceptedNotification' })
export type AcceptedRequest = z.infer<typeof acceptedRequestSchema>

export const listRequestsQuery = pageQuery.extend({ status: z.enum(REQUEST_STATUSES).optional() })
export type ListRequestsQuery = z.infer<typeof listRequestsQuery>
export const requestPage = page(notificationRequestSchema).meta({ id: 'NotificationRequestPage' })
