import type { Attribute, ContactInput } from '../../contracts/audience.ts'
import type { FieldError } from '../../errors.ts'
import { isTimeZone } from '../access/time-zone.ts'
import { normalEmail } from './address.ts'
import { checkAttributes } from './attributes.ts'
import { type ConsentStatement, statementOf } from './consent.ts'

/** What somebody wants of a contact, in the form it is kept in. What is absent stays as it is. */
export interface ContactDraft {
  email?: string | null
  phone?: string | null
  externalId?: string | null
  name?: string
  locale?: string | null
  timeZone?: string | null
  attributes?: Record<string, string | number | boolean | null>
  /** All tags; those left out are taken off. */
  tags?: string[]
  /** Tags to put on. */
  addTags?: string[]
  consents: ConsentStatement[]
}

export interface DraftRules {
  attributes: readonly Attribute[]
  /** E.164 of a number as it was typed, or null. */
  phoneOf(text: string): string | null
  now: number
}

/** Normalises an input. Every fault names its field, `prefix` in front. */
export function draftOf(
  { consents = [], email, phone, timeZone, tags, ...rest }: ContactInput,
  rules: DraftRules,
): { draft: ContactDraft; faults: FieldError[] } {
  const faults: FieldError[] = []
  const read = (
    path: string,
    text: string | null | undefined,
    to: (text: string) => string | null,
    message: string,
    reason: string,
  ) => {
    if (text === undefined || text === null || text === '') return text === '' ? null : text
    const value = to(text)
    if (value === null) faults.push({ path, message, reason })
    return value
  }
  if (rest.attributes) faults.push(...checkAttributes(rules.attributes, rest.attributes))
  for (const [at, consent] of consents.entries())
    if (consent.at !== undefined && Date.parse(consent.at) > rules.now + 86_400_000)
      faults.push({ path: `consents.${at}.at`, message: 'This lies in the future.', reason: 'in_future' })
  const draft: ContactDraft = {
    ...rest,
    email: read('email', email, normalEmail, 'Not an e-mail address.', 'not_email'),
    phone: read(
      'phone',
      phone,
      rules.phoneOf,
      'Not an international phone number, such as +34 600 100 200.',
      'not_phone',
    ),
    timeZone: read(
      'timeZone',
      timeZone,
      (zone) => (isTimeZone(zone) ? zone : null),
      'There is no such time zone.',
      'no_time_zone',
    ),
    tags: tags && [...new Set(tags)].sort(),
    consents: consents.map((one) => statementOf(one, rules.now)),
  }
  return { draft, faults }
}
