import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import { idSchema, lineSchema, page, pageQuery, timestampSchema } from './common.ts'
import { consentInput, consentProofSchema, consentStateSchema, contactChannelSchema } from './consent.ts'
import { suppressionReasonSchema, suppressionSchema } from './suppressions.ts'

export const ATTRIBUTE_TYPES = ['text', 'number', 'boolean', 'date'] as const
export const attributeTypeSchema = z.enum(ATTRIBUTE_TYPES)
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number]

export const MAX_ATTRIBUTES = 60
export const MAX_TAGS = 50
/** Contacts one request may write. */
export const MAX_UPSERT = 100
/** Contacts one bulk action may name. */
export const MAX_BULK_CONTACTS = 1000

export const attributeKeySchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'lower_case_name' satisfies FaultReason)

/** Tags are words people sort by; their case does not matter. */
export const tagSchema = lineSchema(40, 1).transform((tag) => tag.toLowerCase())

const attributeValueSchema = z
  .union([z.string().max(500), z.number(), z.boolean()])
  .nullable()
  .describe('By the attribute’s type; a date is `YYYY-MM-DD`; null takes the value away.')

export const attributesSchema = z
  .record(attributeKeySchema, attributeValueSchema)
  .refine((all) => Object.keys(all).length <= MAX_ATTRIBUTES, `At most ${MAX_ATTRIBUTES} attributes.`)
export type Attributes = Record<string, string | number | boolean>

const fields = {
  email: z.string().trim().max(254).meta({ format: 'email' }).nullable().optional(),
  phone: z.string().trim().max(40).nullable().optional().describe('International, such as +34 600 100 200.'),
  externalId: lineSchema(120, 1).nullable().optional().describe('Your own id of this person.'),
  name: lineSchema(160).optional(),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not_language' satisfies FaultReason)
    .nullable()
    .optional(),
  timeZone: z.string().max(60).nullable().optional().describe('A name of the IANA database.'),
  attributes: attributesSchema.optional().describe('Merged with what is there.'),
  tags: z.array(tagSchema).max(MAX_TAGS).optional().describe('All of them: those left out are taken off.'),
}

export const contactInput = z
  .object({
    ...fields,
    consents: z.array(consentInput).max(6).optional().describe('Added to the history, oldest first.'),
  })
  .meta({ id: 'ContactInput' })
export type ContactInput = z.infer<typeof contactInput>

export const upsertContactInput = contactInput
  .extend({ matchBy: z.enum(['email', 'externalId']).default('email') })
  .meta({ id: 'UpsertContact' })

export const upsertContactsInput = z
  .object({
    matchBy: z.enum(['email', 'externalId']).default('email'),
    contacts: z.array(contactInput).min(1).max(MAX_UPSERT),
  })
  .meta({ id: 'UpsertContacts' })
export type UpsertContactsInput = z.infer<typeof upsertContactsInput>

const consentsSchema = z.record(contactChannelSchema, consentStateSchema)

export const contactSchema = z
  .object({
    id: idSchema,
    email: z.string().nullable(),
    phone: z.string().nullable(),
    externalId: z.string().nullable(),
    name: z.string(),
    locale: z.string().nullable(),
    timeZone: z.string().nullable(),
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    tags: z.array(z.string()),
    consent: consentsSchema,
    suppressed: z.record(contactChannelSchema, suppressionReasonSchema.nullable()),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    version: z.int(),
  })
  .meta({ id: 'Contact' })
export type Contact = z.infer<typeof contactSchema>
export const contactPage = page(contactSchema).meta({ id: 'ContactPage' })

export const upsertResultSchema = z
  .object({
    items: z.array(z.object({ id: idSchema, outcome: z.enum(['created', 'updated', 'unchanged']) })),
  })
  .meta({ id: 'UpsertResult' })
export type UpsertResult = z.infer<typeof upsertResultSchema>

export const listContactsQuery = pageQuery.extend({
  q: lineSchema(120).optional().describe('In e-mail, name, phone and external id.'),
  tag: tagSchema.optional(),
  segment: idSchema.optional(),
  channel: contactChannelSchema.optional().describe('With `consent`; e-mail unless told.'),
  consent: consentStateSchema.optional(),
})
export type ListContactsQuery = z.infer<typeof listContactsQuery>

export const exportContactsInput = listContactsQuery
  .omit({ cursor: true, limit: true })
  .meta({ id: 'ExportContacts' })

export const timelineEntrySchema = z
  .object({
    at: timestampSchema,
    kind: z.enum(['consent', 'event', 'change']),
    what: z.string().describe('The consent’s state, the event’s type, the audit’s action.'),
    channel: contactChannelSchema.nullable(),
    by: z.string().nullable(),
    how: z.string().nullable(),
    source: z.string(),
    ip: z.string().nullable(),
    note: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ContactTimelineEntry' })
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export const contactDetailSchema = contactSchema
  .extend({
    timeline: z.array(timelineEntrySchema).describe('Newest first, at most 100.'),
    segments: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .meta({ id: 'ContactDetail' })
export type ContactDetail = z.infer<typeof contactDetailSchema>

export const BULK_CONTACT_ACTIONS = ['tag', 'untag', 'delete'] as const
export const bulkContactsInput = z
  .object({
    ids: z.array(idSchema).min(1).max(MAX_BULK_CONTACTS),
    action: z.enum(BULK_CONTACT_ACTIONS),
    tag: tagSchema.optional().describe('Needed to tag and untag.'),
  })
  .refine(({ action, tag }) => (action === 'delete') === (tag === undefined), {
    path: ['tag'],
    message: 'Give `tag` to tag or untag, and only then.',
  })
  .meta({ id: 'BulkContacts' })
export type BulkContactsInput = z.infer<typeof bulkContactsInput>

export const attributeSchema = z
  .object({ key: attributeKeySchema, label: lineSchema(80, 1), type: attributeTypeSchema })
  .meta({ id: 'ContactAttribute' })
export type Attribute = z.infer<typeof attributeSchema>

export const tagCountSchema = z
  .object({ items: z.array(z.object({ tag: z.string(), contacts: z.int() })) })
  .meta({ id: 'ContactTags' })
export const attributeListSchema = z
  .object({ items: z.array(attributeSchema) })
  .meta({ id: 'ContactAttributes' })

/** How many there are: for whoever may not see who they are, too. */
export const audienceOverviewSchema = z
  .object({
    contacts: z.int(),
    reachable: z
      .record(contactChannelSchema, z.int())
      .describe('Who agreed to the channel, has an address there and is not suppressed.'),
    suppressed: z.int(),
    segments: z.array(z.object({ id: idSchema, name: z.string(), members: z.int() })),
  })
  .meta({ id: 'AudienceOverview' })
export type AudienceOverview = z.infer<typeof audienceOverviewSchema>

/** Everything held about one contact (GDPR, articles 15 and 20). */
export const portableContactSchema = z
  .object({
    exportedAt: timestampSchema,
    contact: contactSchema,
    consents: z.array(
      consentProofSchema.extend({
        channel: contactChannelSchema,
        state: consentStateSchema,
        at: timestampSchema,
        recordedAt: timestampSchema,
        by: z.string(),
        ip: z.string().nullable(),
      }),
    ),
    events: z.array(
      z.object({ type: z.string(), at: timestampSchema, data: z.record(z.string(), z.unknown()) }),
    ),
    suppressions: z.array(suppressionSchema),
    segments: z.array(z.object({ id: idSchema, name: z.string(), since: timestampSchema })),
    turnedOff: z.array(z.string()),
  })
  .meta({ id: 'PortableContact' })
export type PortableContact = z.infer<typeof portableContactSchema>
