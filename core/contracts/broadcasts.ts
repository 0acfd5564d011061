import { z } from 'zod'
import { idSchema, lineSchema, page, pageQuery, timestampSchema } from './common.ts'
import { localTimeSchema, oneTiming, oneTimingMessage, timingShape } from './schedules.ts'

export const BROADCAST_CHANNELS = ['email', 'push', 'sms'] as const
export const BROADCAST_STATUSES = [
  'draft',
  'scheduled',
  'sending',
  'paused',
  'completed',
  'canceled',
  'refused',
] as const
export type BroadcastStatus = (typeof BROADCAST_STATUSES)[number]

export const broadcastInput = z
  .object({
    name: lineSchema(120, 1),
    contentId: idSchema.describe('An approved content.'),
    channel: z.enum(BROADCAST_CHANNELS),
    segmentId: idSchema.nullable().default(null).describe('Null: everybody who has agreed to the channel.'),
    subject: lineSchema(200)
      .default('')
      .describe('Of the mail, or the title of the push; the content’s title when empty.'),
    preheader: lineSchema(200).default(''),
    throttle: z.int().min(1).max(100_000).nullable().default(null).describe('Messages a minute.'),
  })
  .meta({ id: 'BroadcastInput' })
export type BroadcastInput = z.infer<typeof broadcastInput>

const { cron: _, ...onceShape } = timingShape
/** When it goes out: at once when nothing is given. */
export const startBroadcastInput = z
  .object(onceShape)
  .refine(oneTiming, { ...oneTimingMessage, message: 'Give one of `scheduledAt`, `delay` and `localTime`.' })
  .meta({ id: 'StartBroadcast' })
export type StartBroadcastInput = z.infer<typeof startBroadcastInput>

/** A broadcast is tried out by its own channel: mail and push go to whoever asks. */
export const testBroadcastInput = z
  .object({ phone: lineSchema(40).optional().describe('Where an SMS goes.') })
  .meta({ id: 'TestBroadcast' })
export type TestBroadcastInput = z.infer<typeof testBroadcastInput>

export const broadcastSchema = broadcastInput
  .extend({
    id: idSchema,
    status: z.enum(BROADCAST_STATUSES),
    reason: z.string().nullable(),
    contentTitle: z.string(),
    contentHash: z.string(),
    localTime: localTimeSchema.nullable(),
    scheduleId: z.string().nullable(),
    nextAt: timestampSchema.nullable(),
    counts: z.object({
      audience: z.int().nullable().describe('How many the audience holds; null when that is not known.'),
      reachable: z
        .int()
        .nullable()
        .describe('How many of them have agreed and may be sent to; of a draft alone, null otherwise.'),
      planned: z.int(),
      waiting: z.int(),
      sent: z.int(),
      held: z.int(),
      failed: z.int(),
      skipped: z.int(),
    }),
    heard: z
      .object({
        ...{ delivered: z.int(), opened: z.int(), clicked: z.int() },
        ...{ bounced: z.int(), complained: z.int(), unsubscribed: z.int() },
      })
      .describe('Recipients by what was heard of their message; what programs do is left out.'),
    skippedBy: z.array(z.object({ reason: z.string(), count: z.int() })),
    version: z.int(),
    createdBy: z.string(),
    createdAt: timestampSchema,
    startedAt: timestampSchema.nullable(),
    endedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Broadcast' })
export type Broadcast = z.infer<typeof broadcastSchema>

export const listBroadcastsQuery = pageQuery.extend({ status: z.enum(BROADCAST_STATUSES).optional() })
export type ListBroadcastsQuery = z.infer<typeof listBroadcastsQuery>
export const broadcastPage = page(broadcastSchema).meta({ id: 'BroadcastPage' })
