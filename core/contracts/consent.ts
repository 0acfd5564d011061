import { z } from 'zod'
import { CONSENT_STATES } from '../domain/audience/consent-states.ts'
import { lineSchema, timestampSchema } from './common.ts'

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
