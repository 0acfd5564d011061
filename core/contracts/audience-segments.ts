import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import { attributeKeySchema, tagSchema } from './audience.ts'
import { idSchema, lineSchema, page, pageQuery, timestampSchema } from './common.ts'
import { consentStateSchema, contactChannelSchema } from './consent.ts'

export const MAX_RULE_DEPTH = 5
/** Each takes up to four of the 100 values that D1 binds to a statement. */
export const MAX_CONDITIONS = 20
/** Different attributes in a rule: each is taken out of each contact's JSON, and a count is to stay under 300 ms. */
export const MAX_ATTRIBUTES = 12
export const MAX_SEGMENTS = 200

export const OPERATORS = [
  'is',
  'is_not',
  'contains',
  'starts_with',
  'one_of',
  'greater',
  'less',
  'before',
  'after',
  'in_last_days',
  'in_next_days',
  'set',
  'not_set',
] as const
export type Operator = (typeof OPERATORS)[number]

export const CONTACT_FIELDS = [
  'email',
  'phone',
  'name',
  'externalId',
  'locale',
  'timeZone',
  'createdAt',
] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** `set` and `not_set` take no value; `one_of` a list; the rest one. Which fit follows from the type of the field. */
const comparison = {
  op: z.enum(OPERATORS),
  value: z
    .union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(200)).min(1).max(100)])
    .optional(),
}

export const eventTypeSchema = z.string().regex(/^[a-z][a-z0-9_.]{0,59}$/, 'event_name' satisfies FaultReason)

const conditionSchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal('tag'), tag: tagSchema }),
  z.object({ on: z.literal('field'), field: z.enum(CONTACT_FIELDS), ...comparison }),
  z.object({ on: z.literal('attribute'), key: attributeKeySchema, ...comparison }),
  z.object({ on: z.literal('consent'), channel: contactChannelSchema, state: consentStateSchema }),
  z.object({ on: z.literal('suppressed'), channel: contactChannelSchema }),
  z.object({
    on: z.literal('event'),
    type: eventTypeSchema.describe(
      '`message.opened`, `message.clicked`, `message.received` or one of your own.',
    ),
    atLeast: z.int().min(1).max(1000).default(1),
    withinDays: z.int().min(1).max(3650).optional(),
  }),
])
export type Condition = z.infer<typeof conditionSchema>

export type Rule = Condition | { all: Rule[] } | { any: Rule[] } | { not: Rule }

/** Of one group. More than `MAX_CONDITIONS`, whose check says in words how many there are. */
const MOST_PARTS = 100

/** What holds for a contact; `all` of nothing is everybody. */
export const ruleSchema: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      conditionSchema,
      z.object({ all: z.array(ruleSchema).max(MOST_PARTS) }),
      z.object({ any: z.array(ruleSchema).min(1).max(MOST_PARTS) }),
      z.object({ not: ruleSchema }),
    ]),
  )
  .meta({ id: 'SegmentRule' })

export const segmentInput = z
  .object({ name: lineSchema(120, 1), description: lineSchema(500).default(''), rule: ruleSchema })
  .meta({ id: 'SegmentInput' })
export type SegmentInput = z.infer<typeof segmentInput>

export const previewSegmentInput = z
  .object({
    rule: ruleSchema,
    sample: z.int().min(0).max(20).default(0).describe('How many of them to show; none is the fastest.'),
  })
  .meta({ id: 'PreviewSegment' })
export const segmentPreviewSchema = z
  .object({
    count: z.int(),
    total: z.int().describe('All contacts.'),
    sample: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SegmentPreview' })
export type SegmentPreview = z.infer<typeof segmentPreviewSchema>

/** A snapshot keeps the members it was made with, whatever becomes of the rule. */
export const SEGMENT_KINDS = ['live', 'snapshot'] as const

export const segmentSchema = z
  .object({
    id: idSchema,
    kind: z.enum(SEGMENT_KINDS),
    name: z.string(),
    description: z.string(),
    rule: ruleSchema,
    members: z.int().describe('As of `evaluatedAt`.'),
    evaluatedAt: timestampSchema.nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    version: z.int(),
  })
  .meta({ id: 'Segment' })
export type Segment = z.infer<typeof segmentSchema>
export const segmentPage = page(segmentSchema).meta({ id: 'SegmentPage' })
export const listSegmentsQuery = pageQuery.extend({ q: lineSchema(120).optional() })
export type ListSegmentsQuery = z.infer<typeof listSegmentsQuery>

export const snapshotInput = z.object({ name: lineSchema(120, 1) }).meta({ id: 'SnapshotSegment' })
