import { sql } from 'drizzle-orm'
import type { ContactDraft } from '#core/domain/audience/contact-draft'
import type { ContactState } from '#core/domain/audience/plan-contact'
import type { Db } from '../../db/client.ts'
import { contact } from '../../db/schema/index.ts'
import { contactsWhere, type Found, listed } from './repository.ts'
import { consentOf } from './rows.ts'

export type MatchBy = 'email' | 'externalId'

/** Contacts that have an address or an external id of one of the drafts, to be found by either. */
export interface Matches {
  by(key: MatchBy, value: string | null | undefined): Found | undefined
}

/** One query, whatever the number of drafts. */
export async function matchContacts(
  db: Pick<Db, 'select'>,
  workspaceId: string,
  drafts: readonly ContactDraft[],
): Promise<Matches> {
  const given = (key: MatchBy) => drafts.map((draft) => draft[key]).filter((one) => typeof one === 'string')
  const found = await contactsWhere(
    db,
    workspaceId,
    sql`(${contact.email} IN ${listed(given('email'))} OR ${contact.externalId} IN ${listed(given('externalId'))})`,
  )
  const maps = {
    email: new Map(found.map((one) => [one.row.email, one])),
    externalId: new Map(found.map((one) => [one.row.externalId, one])),
  }
  return { by: (key, value) => (value === null || value === undefined ? undefined : maps[key].get(value)) }
}

/** The key of a draft that belongs to another contact than the one it is about; null when none does. */
export function takenKey(matches: Matches, draft: ContactDraft, id: string | null): MatchBy | null {
  for (const key of ['email', 'externalId'] as const) {
    const owner = matches.by(key, draft[key])
    if (owner && owner.row.id !== id) return key
  }
  return null
}

export const stateOf = ({ row, tags }: Found): ContactState => ({
  ...{ email: row.email, phone: row.phone, externalId: row.externalId, name: row.name, locale: row.locale },
  ...{ timeZone: row.timeZone, attributes: row.attributes, tags, consent: consentOf(row) },
})
