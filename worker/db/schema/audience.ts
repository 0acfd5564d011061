import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ATTRIBUTE_TYPES, type Attributes } from '#core/contracts/audience'
import { IMPORT_STATUSES, type StartImportInput } from '#core/contracts/audience-import'
import { type Rule, SEGMENT_KINDS } from '#core/contracts/audience-segments'
import { CONSENT_WAYS, CONTACT_CHANNELS } from '#core/contracts/consent'
import { SUPPRESSION_REASONS } from '#core/contracts/suppressions'
import { CONSENT_STATES } from '#core/domain/audience/consent-states'
import { organization } from './auth.ts'

const workspace = () =>
  text('workspace_id')
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' })

/** Somebody outside, whom the workspace writes to. Times are epoch milliseconds. */
export const contact = sqliteTable(
  'contact',
  {
    id: text('id').primaryKey(),
    workspaceId: workspace(),
    /** Lower case. */
    email: text('email'),
    /** E.164. */
    phone: text('phone'),
    externalId: text('external_id'),
    name: text('name').notNull().default(''),
    locale: text('locale'),
    timeZone: text('time_zone'),
    attributes: text('attributes', { mode: 'json' }).$type<Attributes>().notNull(),
    /** The newest of each channel in `consent_record`, so that a segment is one pass over one table. */
    emailConsent: text('email_consent', { enum: CONSENT_STATES }).notNull().default('none'),
    smsConsent: text('sms_consent', { enum: CONSENT_STATES }).notNull().default('none'),
    pushConsent: text('push_consent', { enum: CONSENT_STATES }).notNull().default('none'),
    /** `channel:kind` of what they do not want although they agreed to the channel. */
    muted: text('muted', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** By type of event how many there were and when the last was: kept by a trigger, so that a segment counts none. */
    activity: text('activity', { mode: 'json' })
      .$type<Record<string, { count: number; last: number }>>()
      .notNull()
      .default({}),
    /** The import that wrote it last, by which a later row of the same file knows that it is a double. */
    importId: text('import_id'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('contact_email').on(t.workspaceId, t.email),
    uniqueIndex('contact_external_id').on(t.workspaceId, t.externalId),
    index('contact_phone').on(t.workspaceId, t.phone),
    index('contact_list').on(t.workspaceId, t.createdAt, t.id),
    /**
     * All that a segment may ask: a count reads nothing else. In the order of ids, as tags and events are, so that
     * looking those up jumps nowhere. The JSON as text: `jsonb()` makes other bytes of what `json_set` has just written
     * than of the same text read again, and SQLite takes an index of it for corrupt.
     */
    index('contact_ask').on(
      ...[t.workspaceId, t.id, t.emailConsent, t.smsConsent, t.pushConsent, t.attributes, t.activity],
      ...[t.createdAt, t.email, t.phone, t.externalId, t.name, t.locale, t.timeZone],
    ),
  ],
)

export const contactTag = sqliteTable(
  'contact_tag',
  {
    workspaceId: text('workspace_id').notNull(),
    tag: text('tag').notNull(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.tag, t.contactId] }),
    index('contact_tag_contact').on(t.contactId, t.tag),
  ],
)

/** What the attributes of a workspace's contacts are called and hold. */
export const contactAttribute = sqliteTable(
  'contact_attribute',
  {
    workspaceId: workspace(),
    key: text('key').notNull(),
    label: text('label').notNull(),
    type: text('type', { enum: ATTRIBUTE_TYPES }).notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.key] })],
)

/** Every consent given or withdrawn, with its proof: rows are added and never changed. */
export const consentRecord = sqliteTable(
  'consent_record',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    channel: text('channel', { enum: CONTACT_CHANNELS }).notNull(),
    state: text('state', { enum: CONSENT_STATES }).notNull(),
    how: text('how', { enum: CONSENT_WAYS }).notNull(),
    source: text('source').notNull().default(''),
    ip: text('ip'),
    note: text('note').notNull().default(''),
    /** When the person said so, and when it was written down, and by whom. */
    at: integer('at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    by: text('by').notNull(),
  },
  (t) => [index('consent_record_contact').on(t.contactId, t.recordedAt)],
)

/** Addresses nothing is sent to. Where their person had everything erased, a keyed hash stands for the address. */
export const suppression = sqliteTable(
  'suppression',
  {
    id: text('id').primaryKey(),
    workspaceId: workspace(),
    channel: text('channel', { enum: CONTACT_CHANNELS }).notNull(),
    address: text('address').notNull(),
    reason: text('reason', { enum: SUPPRESSION_REASONS }).notNull(),
    source: text('source').notNull(),
    note: text('note').notNull().default(''),
    at: integer('at').notNull(),
  },
  (t) => [
    uniqueIndex('suppression_address').on(t.workspaceId, t.channel, t.address),
    index('suppression_list').on(t.workspaceId, t.at, t.id),
  ],
)

/** The key of a workspace's hashes of erased addresses, sealed. */
export const audienceKey = sqliteTable(
  'audience_key',
  {
    workspaceId: workspace().primaryKey(),
    sealed: text('sealed').notNull(),
    sealedWith: text('sealed_with'),
  },
  (t) => [index('audience_key_sealed').on(t.sealedWith)],
)

/** A browser on which a contact lets messages be shown. Endpoint and keys are sealed. */
export const contactBrowser = sqliteTable(
  'contact_browser',
  {
    id: text('id').primaryKey(),
    workspaceId: workspace(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    /** SHA-256 of the endpoint, by which the same browser is known again. */
    endpointHash: text('endpoint_hash').notNull(),
    sealed: text('sealed').notNull(),
    sealedWith: text('sealed_with').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('contact_browser_once').on(t.workspaceId, t.endpointHash),
    index('contact_browser_of').on(t.workspaceId, t.contactId),
    index('contact_browser_sealed').on(t.sealedWith),
  ],
)

/** What a contact did or had done to them: `message.received`, `message.opened`, `message.clicked` … */
export const contactEvent = sqliteTable(
  'contact_event',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    at: integer('at').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index('contact_event_contact').on(t.contactId, t.at),
    index('contact_event_often').on(t.workspaceId, t.type, t.contactId, t.at),
  ],
)

/** A rule with a name, or the members a rule once had. */
export const segment = sqliteTable(
  'segment',
  {
    id: text('id').primaryKey(),
    workspaceId: workspace(),
    kind: text('kind', { enum: SEGMENT_KINDS }).notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    rule: text('rule', { mode: 'json' }).$type<Rule>().notNull(),
    members: integer('members').notNull().default(0),
    /** True while members may have changed since they were last worked out. */
    stale: integer('stale', { mode: 'boolean' }).notNull(),
    /** True for a rule that time or events change without a word: it is worked out anew every few minutes. */
    drifts: integer('drifts', { mode: 'boolean' }).notNull(),
    evaluatedAt: integer('evaluated_at'),
    /** Counts the changes of its members: of two that work them out at once, one writes. */
    evaluation: integer('evaluation').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('segment_list').on(t.workspaceId, t.name, t.id),
    index('segment_due').on(t.kind, t.stale, t.drifts, t.evaluatedAt),
  ],
)

export const segmentMember = sqliteTable(
  'segment_member',
  {
    segmentId: text('segment_id')
      .notNull()
      .references(() => segment.id, { onDelete: 'cascade' }),
    contactId: text('contact_id')
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    workspaceId: text('workspace_id').notNull(),
    since: integer('since').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.segmentId, t.contactId] }),
    index('segment_member_contact').on(t.contactId),
  ],
)

/** A file of contacts. Its rows are written in order; `nextRow` and `offset` say how far it is. */
export const contactImport = sqliteTable(
  'contact_import',
  {
    id: text('id').primaryKey(),
    workspaceId: workspace(),
    userId: text('user_id').notNull(),
    userName: text('user_name').notNull(),
    name: text('name').notNull(),
    fileKey: text('file_key').notNull(),
    delimiter: text('delimiter').notNull(),
    columns: text('columns', { mode: 'json' }).$type<string[]>().notNull(),
    mapping: text('mapping', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** What was asked for; null while it is a draft. */
    plan: text('plan', { mode: 'json' }).$type<StartImportInput>(),
    status: text('status', { enum: IMPORT_STATUSES }).notNull(),
    error: text('error'),
    rows: integer('rows').notNull(),
    nextRow: integer('next_row').notNull(),
    /** Bytes read. */
    offset: integer('offset').notNull(),
    created: integer('created').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    skipped: integer('skipped').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    /** Who drives it: a higher number takes over, and a lower one writes no more. */
    driver: integer('driver').notNull().default(0),
    seenAt: integer('seen_at').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    startedAt: integer('started_at'),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('contact_import_list').on(t.workspaceId, t.createdAt, t.id),
    index('contact_import_status').on(t.status, t.seenAt),
  ],
)

/** A row of a file that could not be written, or was left out: for the file of errors. */
export const contactImportError = sqliteTable(
  'contact_import_error',
  {
    importId: text('import_id')
      .notNull()
      .references(() => contactImport.id, { onDelete: 'cascade' }),
    row: integer('row').notNull(),
    workspaceId: text('workspace_id').notNull(),
    outcome: text('outcome', { enum: ['failed', 'skipped'] }).notNull(),
    column: text('column').notNull(),
    /** Codes of why, with spaces between them. */
    reason: text('reason').notNull(),
    cells: text('cells', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.row] })],
)
