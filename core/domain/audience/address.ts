import type { ContactChannel } from '../../contracts/consent.ts'
import { isMailAddress } from '../mail/address.ts'

/** An e-mail address as it is kept and compared: trimmed and in lower case. Null when mail cannot carry it. */
export function normalEmail(text: string): string | null {
  const address = text.trim().toLowerCase()
  const host = address.slice(address.indexOf('@') + 1)
  return isMailAddress(address) && host.includes('.') && !host.includes('..') ? address : null
}

/** E.164: what a normalised phone number looks like. */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text)

/** The address of a person's push subscriptions is the contact: browsers' endpoints come and go. */
export const pushAddress = (contactId: string): string => `contact:${contactId}`

/** Where a channel reaches a contact; null when it does not. */
export function addressOn(
  channel: ContactChannel,
  contact: { id: string; email: string | null; phone: string | null },
): string | null {
  if (channel === 'email') return contact.email
  return channel === 'sms' ? contact.phone : pushAddress(contact.id)
}
