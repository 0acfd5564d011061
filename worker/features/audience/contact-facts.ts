import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Attributes } from '#core/contracts/audience'
import { CONTACT_CHANNELS, type ConsentState, type ContactChannel } from '#core/contracts/consent'
import type { SuppressionReason } from '#core/contracts/suppressions'
import { addressOn } from '#core/domain/audience/address'
import type { Db } from '../../db/client.ts'
import { contact, contactTag, suppression } from '../../db/schema/index.ts'
import { consentOf } from './rows.ts'

/** What a gate and a renderer ask of a contact. */
export interface ContactFacts {
  id: string
  email: string | null
  /** E.164. */
  phone: string | null
  externalId: string | null
  name: string
  locale: string | null
  timeZone: string | null
  attributes: Attributes
  tags: string[]
  consent: Record<ContactChannel, ConsentState>
  /** Why nothing may reach the contact on this channel; null when nothing is against it. */
  suppressed: Record<ContactChannel, SuppressionReason | null>
  /** `channel:kind` of what the contact turned off although the channel is on. */
  muted: readonly string[]
}

/**
 * The facts of contacts by their ids; absent and foreign ones are left out. One trip to the database whatever
 * the number, which should stay below a thousand.
 */
export async function contactFacts(
  db: Pick<Db, 'select' | 'batch'>,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<Map<string, ContactFacts>> {
  if (contactIds.length === 0) return new Map()
  const asked = sql`(SELECT value FROM json_each(${JSON.stringify(contactIds)}))`
  const own = and(eq(contact.workspaceId, workspaceId), sql`${contact.id} IN ${asked}`)
  // One trip: this is asked for each message.
  const [rows, found] = await db.batch([
    db.select({ row: contact, tags: tagsOf }).from(contact).where(own),
    suppressed(
      db,
      workspaceId,
      sql`SELECT email FROM contact WHERE id IN ${asked} AND workspace_id = ${workspaceId}
        UNION ALL SELECT phone FROM contact WHERE id IN ${asked} AND workspace_id = ${workspaceId}
        UNION ALL SELECT 'contact:' || value FROM json_each(${JSON.stringify(contactIds)})`,
    ),
  ])
  const reasons = reasonsBy(found)
  return new Map(
    rows.map(({ row, tags }) => [
      row.id,
      {
        ...{ id: row.id, email: row.email, phone: row.phone, externalId: row.externalId, name: row.name },
        ...{ locale: row.locale, timeZone: row.timeZone, attributes: row.attributes, muted: row.muted },
        ...{ tags, consent: consentOf(row), suppressed: suppressedBy(reasons, row) },
      },
    ]),
  )
}

/** A contact's tags as a column, in their order. */
export const tagsOf = sql`(SELECT json_group_array(tag) FROM (
  SELECT ${contactTag.tag} AS tag FROM ${contactTag} WHERE ${contactTag.contactId} = ${contact.id} ORDER BY 1))`.mapWith(
  (value: string): string[] => JSON.parse(value),
)

type Reachable = { id: string; email: string | null; phone: string | null }

/** Reasons by `channel address`. */
export async function suppressionsOf(
  db: Pick<Db, 'select'>,
  workspaceId: string,
  contacts: readonly Reachable[],
): Promise<Map<string, SuppressionReason>> {
  const addresses = contacts.flatMap((one) => CONTACT_CHANNELS.map((channel) => addressOn(channel, one)))
  const asked = sql`SELECT value FROM json_each(${JSON.stringify(addresses.filter(Boolean))})`
  return reasonsBy(await suppressed(db, workspaceId, asked))
}

const suppressed = (db: Pick<Db, 'select'>, workspaceId: string, addresses: SQL) =>
  db
    .select({ channel: suppression.channel, address: suppression.address, reason: suppression.reason })
    .from(suppression)
    .where(and(eq(suppression.workspaceId, workspaceId), sql`${suppression.address} IN (${addresses})`))

const reasonsBy = (
  found: readonly { channel: ContactChannel; address: string; reason: SuppressionReason }[],
) => new Map(found.map(({ channel, address, reason }) => [`${channel} ${address}`, reason]))

export const suppressedBy = (
  reasons: ReadonlyMap<string, SuppressionReason>,
  one: Reachable,
): Record<ContactChannel, SuppressionReason | null> => {
  const reasonOn = (channel: ContactChannel) => reasons.get(`${channel} ${addressOn(channel, one)}`) ?? null
  return { email: reasonOn('email'), sms: reasonOn('sms'), push: reasonOn('push') }
}
