import type { Contact } from '#core/contracts/audience'
import type { ConsentState, ContactChannel } from '#core/contracts/consent'
import type { Suppression, SuppressionReason } from '#core/contracts/suppressions'
import type { contact, suppression } from '../../db/schema/index.ts'

export type ContactRow = typeof contact.$inferSelect

export const consentOf = (
  row: Pick<ContactRow, 'emailConsent' | 'smsConsent' | 'pushConsent'>,
): Record<ContactChannel, ConsentState> => ({
  email: row.emailConsent,
  sms: row.smsConsent,
  push: row.pushConsent,
})

export const toContact = (
  row: ContactRow,
  tags: string[],
  suppressed: Record<ContactChannel, SuppressionReason | null>,
): Contact => ({
  ...{ id: row.id, email: row.email, phone: row.phone, externalId: row.externalId, name: row.name },
  ...{ locale: row.locale, timeZone: row.timeZone, attributes: row.attributes, tags, suppressed },
  consent: consentOf(row),
  createdAt: new Date(row.createdAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
  version: row.version,
})

/** An erased address is its hash to us and nothing to anybody else. */
export const toSuppression = (row: typeof suppression.$inferSelect): Suppression => ({
  ...{ id: row.id, channel: row.channel, reason: row.reason, source: row.source, note: row.note },
  address: row.reason === 'erased' ? null : row.address,
  at: new Date(row.at).toISOString(),
})
