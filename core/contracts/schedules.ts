import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import { idSchema, lineSchema, page, pageQuery, timestampSchema } from './common.ts'

/** An IANA name; whether there is such a zone is asked of the platform. */
export const timeZoneSchema = lineSchema(60, 1).describe('An IANA name, such as `Europe/Madrid`.')

export const cronSchema = lineSchema(100, 1).describe('Five fields: minute, hour, day, month, day of week.')

/** A time by the clock of whoever reads it. */
export const localTimeSchema = z
  .object({
    date: z.iso.date(),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_time_of_day' satisfies FaultReason),
  })
  .meta({ id: 'LocalTime' })
export type LocalTime = z.infer<typeof localTimeSchema>

/** When something is to happen: now if nothing is given, else by one of the four. */
export const timingShape = {
  scheduledAt: z
    .union([timestampSchema, z.iso.datetime({ local: true })], 'not_local_time' satisfies FaultReason)
    .optional()
    .describe('An instant (`…Z`), or a time by the clock of `timeZone`.'),
  delay: z.int().min(1).max(31_536_000).optional().describe('Seconds from now, at most a year.'),
  cron: cronSchema.optional().describe('Again and again, by the clock of `timeZone`.'),
  localTime: localTimeSchema.optional().describe('When each recipient’s own clock shows it.'),
  timeZone: timeZoneSchema.optional().describe('The workspace’s own when absent.'),
}
const timingSchema = z.object(timingShape)
export type Timing = z.infer<typeof timingSchema>

/** For a refinement: of the ways to say when, at most one. */
export const oneTiming = ({ scheduledAt, delay, cron, localTime }: Timing): boolean =>
  [scheduledAt, delay, cron, localTime].filter((way) => way !== undefined).length <= 1
export const oneTimingMessage = {
  path: ['scheduledAt'],
  message: 'Give one of `scheduledAt`, `delay`, `cron` and `localTime`.',
}

export const SCHEDULE_STATUSES = ['active', 'paused', 'ended'] as const
export const SCHEDULE_TARGETS = ['request', 'broadcast'] as const

export const scheduleSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    target: z.enum(SCHEDULE_TARGETS),
    targetId: z.string(),
    cron: z.string().nullable().describe('Null: once.'),
    timeZone: z.string(),
    status: z.enum(SCHEDULE_STATUSES),
    nextAt: timestampSchema.nullable(),
    upcoming: z.array(timestampSchema).describe('The next runs, at most five.'),
    lastAt: timestampSchema.nullable(),
    runs: z.int(),
    createdAt: timestampSchema,
  })
  .meta({ id: 'Schedule' })
export type Schedule = z.infer<typeof scheduleSchema>

export const listSchedulesQuery = pageQuery.extend({ status: z.enum(SCHEDULE_STATUSES).optional() })
export type ListSchedulesQuery = z.infer<typeof listSchedulesQuery>
export const schedulePage = page(scheduleSchema).meta({ id: 'SchedulePage' })

export const previewScheduleInput = z
  .object({ cron: cronSchema, timeZone: timeZoneSchema.optional() })
  .meta({ id: 'PreviewSchedule' })
export type PreviewScheduleInput = z.infer<typeof previewScheduleInput>
export const schedulePreviewSchema = z
  .object({ timeZone: z.string(), upcoming: z.array(timestampSchema) })
  .meta({ id: 'SchedulePreview' })
export type SchedulePreview = z.infer<typeof schedulePreviewSchema>
