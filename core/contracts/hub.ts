import { z } from 'zod'
import { roleSchema } from '../domain/access/permissions.ts'
import { idSchema, timestampSchema } from './common.ts'

/** How somebody is there: at the page, away from it (no input, or hidden), or not to be disturbed. */
export const presenceStateSchema = z.enum(['online', 'away', 'busy'])
export type PresenceState = z.infer<typeof presenceStateSchema>

/** Somebody who has the workspace open, on however many pages. */
export const personPresenceSchema = z.object({
  userId: z.string(),
  name: z.string(),
  colour: z.string(),
  state: presenceStateSchema,
  /** The contents that are open on their pages. */
  places: z.array(idSchema),
})
export type PersonPresence = z.infer<typeof personPresenceSchema>

/** What a page may say to its workspace's hub. */
export const hubRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('presence:set'),
    state: presenceStateSchema,
    contentId: idSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('ping') }),
])
export type HubRequest = z.infer<typeof hubRequestSchema>

/** Something that happened: what, and to which things. Never what they say. */
export const liveNoticeSchema = z.object({
  id: z.string(),
  type: z.string(),
  ids: z.record(z.string(), z.string()),
})
export type LiveNotice = z.infer<typeof liveNoticeSchema>

/** What the hub says. A page ignores types it does not know. */
export const hubMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('presence:changed'),
    /** True when `people` is everybody; else only those who changed. */
    all: z.boolean(),
    people: z.array(personPresenceSchema),
    left: z.array(z.string()),
  }),
  z.object({
    type: z.literal('event'),
    events: z.array(liveNoticeSchema),
    /** True when there were more than fit: what is on the page may all be old. */
    missed: z.boolean(),
  }),
  z.object({ type: z.literal('inbox:changed') }),
  z.object({ type: z.literal('access:changed'), role: roleSchema }),
  z.object({ type: z.literal('pong') }),
])
export type HubMessage = z.infer<typeof hubMessageSchema>

/** Live connections of one workspace, as far as known at `asOf`. */
export const liveStatsSchema = z
  .object({
    asOf: timestampSchema,
    people: z.int().describe('People with the workspace open.'),
    sockets: z.int().describe('All open sockets: pages and documents.'),
    pages: z.int().describe('Sockets of open pages.'),
    sessions: z
      .array(z.object({ contentId: z.string(), people: z.int(), sockets: z.int() }))
      .describe('Live documents, by sockets.'),
    peakToday: z
      .object({ people: z.int(), sockets: z.int() })
      .describe('The most at one time since midnight UTC.'),
  })
  .meta({ id: 'LiveStats' })
export type LiveStats = z.infer<typeof liveStatsSchema>
