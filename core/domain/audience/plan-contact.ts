import { type Attributes, MAX_ATTRIBUTES, MAX_TAGS } from '../../contracts/audience.ts'
import type { ConsentState, ContactChannel } from '../../contracts/consent.ts'
import type { FieldError } from '../../errors.ts'
import { mergeAttributes } from './attributes.ts'
import { applyConsents, type ConsentStatement } from './consent.ts'
import type { ContactDraft } from './contact-draft.ts'
import type { ImportReason } from './import-reasons.ts'

/** What is known of a contact. */
export interface ContactState {
  email: string | null
  phone: string | null
  externalId: string | null
  name: string
  locale: string | null
  timeZone: string | null
  attributes: Attributes
  /** In their order. */
  tags: string[]
  consent: Record<ContactChannel, ConsentState>
}

export interface ContactPlan {
  outcome: 'created' | 'updated' | 'unchanged'
  after: ContactState
  /** To be added to the history of consent. */
  records: ConsentStatement[]
}

/** Why there can be no such contact: for whoever sent a field, and as an import keeps it with a row. */
interface Refused {
  fault: FieldError
  reason: ImportReason
}

const NOBODY: ContactState = {
  ...{ email: null, phone: null, externalId: null, name: '', locale: null, timeZone: null },
  ...{ attributes: {}, tags: [], consent: { email: 'none', sms: 'none', push: 'none' } },
}

/**
 * What a draft makes of a contact, or of nobody. A contact needs a way to be told from others: an address, a number
 * or an external id.
 */
export function planContact(
  before: ContactState | null,
  draft: ContactDraft,
): { ok: true; plan: ContactPlan } | ({ ok: false } & Refused) {
  const from = before ?? NOBODY
  const { tags = from.tags, addTags = [] } = draft
  const { consent, records } = applyConsents(from.consent, draft.consents)
  const after: ContactState = {
    ...{ email: pick(draft.email, from.email), phone: pick(draft.phone, from.phone) },
    ...{ externalId: pick(draft.externalId, from.externalId), name: draft.name ?? from.name },
    ...{ locale: pick(draft.locale, from.locale), timeZone: pick(draft.timeZone, from.timeZone) },
    attributes: mergeAttributes(from.attributes, draft.attributes ?? {}),
    tags: [...new Set([...tags, ...addTags])].sort(),
    consent,
  }
  const refusal = refusalOf(after)
  if (refusal) return { ok: false, ...refusal }
  const same = before !== null && records.length === 0 && keyOf(before) === keyOf(after)
  return { ok: true, plan: { outcome: same ? 'unchanged' : before ? 'updated' : 'created', after, records } }
}

const pick = (wanted: string | null | undefined, present: string | null) =>
  wanted === undefined ? present : wanted

function refusalOf({ email, phone, externalId, attributes, tags }: ContactState): Refused | null {
  if (email === null && phone === null && externalId === null)
    return refused('email', 'needed', 'A contact needs an e-mail address, a phone number or an external id.')
  if (Object.keys(attributes).length > MAX_ATTRIBUTES)
    return refused('attributes', 'too_many', `At most ${MAX_ATTRIBUTES} attributes.`)
  return tags.length > MAX_TAGS ? refused('tags', 'too_many', `At most ${MAX_TAGS} tags.`) : null
}

const refused = (path: string, reason: ImportReason, message: string): Refused => ({
  fault: { path, message, reason },
  reason,
})

const keyOf = ({ attributes, ...rest }: ContactState) =>
  JSON.stringify([
    ...[rest.email, rest.phone, rest.externalId, rest.name, rest.locale, rest.timeZone, rest.tags],
    Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
