import { z } from 'zod'
import { idSchema, timestampSchema } from './common.ts'
import { contentTypeSchema } from './content.ts'

/** What a day shows of a content. `planned` is a draft with a date; `scheduled` and `sent` are told by what sends. */
export const PLAN_STATES = [
  'planned',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'sent',
] as const
export const planStateSchema = z.enum(PLAN_STATES)
export type PlanState = z.infer<typeof planStateSchema>

export const plannedSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    type: contentTypeSchema,
    state: planStateSchema,
    campaignId: z.string().nullable(),
    at: timestampSchema.nullable().describe('When it is to go out; null in the tray.'),
    fixed: z.boolean().describe('Scheduled or sent: no longer moved here.'),
    version: z.int(),
  })
  .meta({ id: 'PlannedContent' })
export type Planned = z.infer<typeof plannedSchema>

export const MAX_CALENDAR_DAYS = 100
/** The most a span or the tray lists; `more` tells that there is more. */
export const MAX_PLANNED = 1000

export const calendarQuery = z.object({
  from: timestampSchema.optional().describe('Now, if not given.'),
  to: timestampSchema
    .optional()
    .describe(`At most ${MAX_CALENDAR_DAYS} days later; 31 days later, if not given.`),
  campaignId: idSchema.optional(),
})
export const plannedListSchema = z.object({ items: z.array(plannedSchema), more: z.boolean() })
export const trayQuery = z.object({ campaignId: idSchema.optional() })

export const planInput = z
  .object({ at: timestampSchema.nullable().describe('Null takes it off the calendar.') })
  .meta({ id: 'PlanContent' })

export const feedSchema = z
  .object({ id: idSchema, createdAt: timestampSchema, lastUsedAt: timestampSchema.nullable() })
  .meta({ id: 'CalendarFeed' })
export type CalendarFeed = z.infer<typeof feedSchema>
export const createdFeedSchema = feedSchema
  .extend({ url: z.string().describe('The address for a calendar program. It is told this once.') })
  .meta({ id: 'CreatedCalendarFeed' })
export type CreatedFeed = z.infer<typeof createdFeedSchema>
