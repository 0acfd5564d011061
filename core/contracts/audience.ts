import { z } from 'zod'
import { CONSENT_STATES } from '../domain/audience/consent-states.ts'
import { idSchema, lineSchema, page, pageQuery, textSchema, timestampSchema } from './common.ts'

/** Ways to reach a contact: each needs its own consent. */
export const CONTACT_CHANNELS = ['email', 'sms', 'push'] as const
export const contactChannelSchema = z.enum(CONTACT_CHANNELS)
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

export const consentStateSchema = z.enum(CONSENT_STATES)
export type ConsentState = (typeof CONSENT_STATES)[number]

/** How a consent came about. `one_click` is a mail program's button (RFC 8058), `reply` an SMS such as STOP. */
export const CONSENT_WAYS = [
  'form',
  'double_opt_in',
  'import',
  'api',
  'page',
  'manual',
  'one_click',
  'reply',
] as const
export const consentWaySchema = z.enum(CONSENT_WAYS)
export type ConsentWay = (typeof CONSENT_WAYS)[number]

export const SUPPRESSION_REASONS = ['bounce', 'complaint', 'unsubscribe', 'erased', 'manual'] as const
export const suppressionReasonSchema = z.enum(SUPPRESSION_REASONS)
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

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
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'Lower-case letters, digits and _, beginning with a letter; at most 40.')

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

/** What stands behind a consent, for whoever asks later. */
export const consentProofSchema = z.object({
  how: consentWaySchema,
  at: timestampSchema.optional().describe('When it was given or withdrawn; now unless told.'),
  source: lineSchema(300).default('').describe('The form’s address, the file, the campaign.'),
  ip: z.union([z.ipv4(), z.ipv6()]).optional(),
  note: lineSchema(500).default(''),
})

/** A statement about one channel, with its proof. */
export const consentInput = consentProofSchema.extend({
  channel: contactChannelSchema,
  state: z.enum(['pending', 'given', 'withdrawn']),
})
export type ConsentInput = z.infer<typeof consentInput>

const fields = {
  email: z.string().trim().max(254).meta({ format: 'email' }).nullable().optional(),
  phone: z.string().trim().max(40).nullable().optional().describe('International, such as +34 600 100 200.'),
  externalId: lineSchema(120, 1).nullable().optional().describe('Your own id of this person.'),
  name: lineSchema(160).optional(),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag, such as `en` or `es-MX`.')
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

export const suppressInput = z
  .object({
    channel: contactChannelSchema,
    address: z.string().trim().min(3).max(254).meta({ format: 'email' }),
    note: textSchema(500).default(''),
  })
  .meta({ id: 'Suppress' })
export type SuppressInput = z.infer<typeof suppressInput>

export const suppressionSchema = z
  .object({
    id: idSchema,
    channel: contactChannelSchema,
    address: z.string().nullable().describe('Null when its person had everything erased.'),
    reason: suppressionReasonSchema,
    source: z.string(),
    note: z.string(),
    at: timestampSchema,
  })
  .meta({ id: 'Suppression' })
export type Suppression = z.infer<typeof suppressionSchema>
export const suppressionPage = page(suppressionSchema).meta({ id: 'SuppressionPage' })

export const listSuppressionsQuery = pageQuery.extend({
  q: lineSchema(120).optional(),
  channel: contactChannelSchema.optional(),
  reason: suppressionReasonSchema.optional(),
})
export type ListSuppressionsQuery = z.infer<typeof listSuppressionsQuery>

/** What a contact sees of themselves behind the link in a message. */
export const contactPreferencesSchema = z
  .object({
    workspace: z.string(),
    address: z.string().describe('Masked.'),
    language: z.string(),
    channels: z.array(
      z.object({
        channel: contactChannelSchema,
        address: z.string().describe('Masked.'),
        on: z.boolean(),
        kinds: z.array(z.object({ kind: z.string(), on: z.boolean() })),
      }),
    ),
    push: z.object({
      publicKey: z
        .string()
        .nullable()
        .describe('What a browser subscribes with; null where there is no push.'),
      browsers: z
        .array(z.string())
        .describe('SHA-256 of their endpoints, hex: a browser knows itself by it.'),
    }),
  })
  .meta({ id: 'ContactPreferences' })
export type ContactPreferences = z.infer<typeof contactPreferencesSchema>

export const changeContactPreferencesInput = z
  .object({
    channels: z
      .array(z.object({ channel: contactChannelSchema, on: z.boolean() }))
      .max(CONTACT_CHANNELS.length)
      .default([]),
    kinds: z
      .array(z.object({ channel: contactChannelSchema, kind: z.string().max(60), on: z.boolean() }))
      .max(60)
      .default([]),
  })
  .meta({ id: 'ChangeContactPreferences' })
export type ChangeContactPreferencesInput = z.infer<typeof changeContactPreferencesInput>

export const suppressionKeyInput = suppressInput.omit({ note: true }).meta({ id: 'LiftSuppression' })

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
