import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Attribute, Contact } from '#core/contracts/audience'
import { notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { contact, contactAttribute } from '../../db/schema/index.ts'
import { changedMeanwhile } from '../../http/entity-tag.ts'
import { suppressedBy, suppressionsOf, tagsOf } from './contact-facts.ts'
import { type ContactRow, toContact } from './rows.ts'

type Reader = Pick<Db, 'select'>

export interface Found {
  row: ContactRow
  tags: string[]
}

export const ownContact = (workspaceId: string, id: string) =>
  and(eq(contact.workspaceId, workspaceId), eq(contact.id, id))

/** Ids as a list that counts as one bound value. */
export const listed = (values: readonly (string | null)[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/** Throws `not_found` for an id that is absent or foreign. */
export async function findContact(db: Reader, workspaceId: string, id: string): Promise<Found> {
  const [found] = await contactsWhere(db, workspaceId, eq(contact.id, id))
  if (!found) throw notFound('contact')
  return found
}

export const contactsWhere = (db: Reader, workspaceId: string, condition: SQL): Promise<Found[]> =>
  db
    .select({ row: contact, tags: tagsOf })
    .from(contact)
    .where(and(eq(contact.workspaceId, workspaceId), condition))

/** With what stands against writing to them. */
export async function toContacts(
  db: Reader,
  workspaceId: string,
  found: readonly Found[],
): Promise<Contact[]> {
  const reasons = await suppressionsOf(
    db,
    workspaceId,
    found.map(({ row }) => row),
  )
  return found.map(({ row, tags }) => toContact(row, tags, suppressedBy(reasons, row)))
}

/** The workspace's attributes by their labels. */
export const attributesOf = (db: Reader, workspaceId: string): Promise<Attribute[]> =>
  db
    .select({ key: contactAttribute.key, label: contactAttribute.label, type: contactAttribute.type })
    .from(contactAttribute)
    .where(eq(contactAttribute.workspaceId, workspaceId))
    .orderBy(asc(contactAttribute.label), asc(contactAttribute.key))

/** Holds in the batch only while each contact is still the version that was read. */
export const unchangedContacts = (workspaceId: string, rows: readonly ContactRow[]): Guard => ({
  name: 'contact',
  condition: sql`(SELECT count(*) FROM json_each(${JSON.stringify(rows.map(({ id, version }) => [id, version]))}) AS seen
    JOIN contact ON contact.id = seen.value ->> 0 AND contact.version = seen.value ->> 1
    WHERE contact.workspace_id = ${workspaceId}) = ${rows.length}`,
  error: changedMeanwhile('contact'),
})
