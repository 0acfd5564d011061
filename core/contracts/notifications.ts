import { z } from 'zod'
import { CHANNELS, KINDS, type Kind, SEVERITIES } from '../domain/notifications/kinds.ts'
import type { FaultReason } from '../faults.ts'
import { idSchema, page, pageQuery, timestampSchema } from './common.ts'

export const kindSchema = z.enum(Object.keys(KINDS) as [Kind])
export const channelSchema = z.enum(CHANNELS)

/** What a notification is about, for the page to say it in words. */
export const notificationDataSchema = z
  .object({
    actor: z.object({ id: z.string(), name: z.string() }).nullable(),
    title: z.string().describe('Of the content, or of whatever it is about.'),
    excerpt: z.string().describe('The words that were said; empty when none were.'),
    contentId: idSchema.nullable(),
    threadId: idSchema.nullable(),
    values: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .optional()
      .describe('What a request brought for the templates.'),
    said: z
      .object({ title: z.string(), body: z.string() })
      .optional()
      .describe('The workspace’s own words for the inbox, where it has some.'),
    items: z
      .array(z.object({ title: z.string(), actor: z.string(), excerpt: z.string(), url: z.string() }))
      .optional()
      .describe('What a digest lists.'),
  })
  .meta({ id: 'NotificationData' })
export type NotificationData = z.infer<typeof notificationDataSchema>

export const inboxItemSchema = z
  .object({
    id: idSchema,
    kind: kindSchema,
    data: notificationDataSchema,
    createdAt: timestampSchema,
    readAt: timestampSchema.nullable(),
    archivedAt: timestampSchema.nullable(),
    snoozedUntil: timestampSchema.nullable(),
  })
  .meta({ id: 'InboxItem' })
export type InboxItem = z.infer<typeof inboxItemSchema>

export const INBOX_VIEWS = ['inbox', 'unread', 'mentions', 'snoozed', 'archived'] as const
export const inboxViewSchema = z.enum(INBOX_VIEWS)
export type InboxView = z.infer<typeof inboxViewSchema>

export const listInboxQuery = pageQuery.extend({
  view: inboxViewSchema.default('inbox'),
  kind: kindSchema.optional(),
})
export type ListInboxQuery = z.infer<typeof listInboxQuery>
export const inboxPage = page(inboxItemSchema).meta({ id: 'InboxPage' })

/** Most items one request changes: D1 binds at most 100 values to a query. */
export const MAX_INBOX_CHANGE = 80

export const INBOX_ACTIONS = ['read', 'unread', 'archive', 'restore', 'snooze'] as const
export const changeInboxInput = z
  .object({
    ids: z
      .array(idSchema)
      .min(1)
      .max(MAX_INBOX_CHANGE)
      .refine((ids) => new Set(ids).size === ids.length, 'An id stands twice.'),
    action: z.enum(INBOX_ACTIONS).describe('`restore` also ends a snooze.'),
    until: timestampSchema.optional().describe('Needed to snooze: when it comes back.'),
  })
  .refine(({ action, until }) => (action === 'snooze') === (until !== undefined), {
    path: ['until'],
    message: 'Give `until` to snooze, and only then.',
  })
  .meta({ id: 'ChangeInbox' })
export type ChangeInboxInput = z.infer<typeof changeInboxInput>

export const inboxCountSchema = z
  .object({ unread: z.int().describe('Up to 100; 100 means that many or more.') })
  .meta({ id: 'InboxCount' })
export type InboxCount = z.infer<typeof inboxCountSchema>

const minuteSchema = z.int().min(0).max(1439).describe('Minutes after midnight, where the person is.')

export const quietHoursSchema = z
  .object({ from: minuteSchema, to: minuteSchema })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'empty_quiet_hours' satisfies FaultReason })

export const preferenceSchema = z.object({
  kind: kindSchema,
  severity: z.enum(SEVERITIES),
  locked: z.boolean().describe('Cannot be turned off.'),
  channels: z.array(
    z.object({
      channel: channelSchema,
      on: z.boolean().describe('What holds in this workspace.'),
      chosen: z.boolean().describe('You chose it for this workspace.'),
      everywhere: z
        .boolean()
        .nullable()
        .describe('What you chose for every workspace; null when you chose nothing.'),
    }),
  ),
})

export const preferencesSchema = z
  .object({
    kinds: z.array(preferenceSchema),
    quietHours: z.object({ from: minuteSchema, to: minuteSchema }).nullable(),
    timeZone: z.string().describe('Where the quiet hours are; the workspace’s until it is chosen.'),
  })
  .meta({ id: 'NotificationPreferences' })
export type NotificationPreferences = z.infer<typeof preferencesSchema>

export const preferenceScopeSchema = z
  .enum(['workspace', 'everywhere'])
  .describe('Where a choice holds. One for this workspace goes before one for every workspace.')
export type PreferenceScope = z.infer<typeof preferenceScopeSchema>

export const changePreferencesInput = z
  .object({
    choices: z
      .array(
        z.object({
          kind: kindSchema,
          channel: channelSchema,
          on: z.boolean().nullable().describe('Null: back to what holds without this choice.'),
          scope: preferenceScopeSchema.default('workspace'),
        }),
      )
      .max(50)
      .optional(),
    quietHours: quietHoursSchema.nullable().optional(),
    timeZone: z.string().max(60).optional(),
  })
  .meta({ id: 'ChangeNotificationPreferences' })
export type ChangePreferencesInput = z.infer<typeof changePreferencesInput>
