import { and, eq } from 'drizzle-orm'
import { type ConsentState, contactChannelSchema } from '#core/contracts/consent'
import { normalEmail } from '#core/domain/audience/address'
import type { GateFacts } from '#core/domain/notifications/gate'
import { KINDS } from '#core/domain/notifications/kinds'
import { preferenceOf } from '#core/domain/notifications/preference'
import { Zone } from '#core/domain/notifications/zone'
import type { Db } from '../../db/client.ts'
import { suppression } from '../../db/schema/index.ts'
import type { ContactFacts } from '../audience/index.ts'
import { openDigest } from '../digests/index.ts'
import { quietHoursOf } from '../sending/index.ts'
import { choicesOf } from './choices.ts'
import type { DueDelivery } from './due-delivery.ts'
import { settingsOf } from './preferences.ts'
import type { Reached } from './reach.ts'
import { CAPS } from './sent-before.ts'

/** Everything the gate asks about a recipient and a channel, read anew for each decision. */
export async function factsOf(
  db: Db,
  due: DueDelivery,
  reached: Reached,
  sent: readonly number[],
  now: number,
): Promise<GateFacts> {
  const { row, kind, timeZone } = due
  const common = { kind: KINDS[kind], channel: row.channel, suppressed: null, digest: null, now }
  if (reached.to === 'chat')
    return {
      ...{ ...common, consent: 'member', preference: { on: true, by: 'workspace' } },
      // A channel of a team is no person: it sleeps never and is asked by nobody how much it can bear.
      ...{ quiet: null, zone: new Zone(timeZone), caps: [], sent: [] },
    }
  if (reached.to === 'contact') return { ...common, ...contactSide(reached.facts, due), sent, caps: CAPS }
  const { workspaceId, recipient, channel } = row
  const [digest, choices, settings, suppressed] = await Promise.all([
    openDigest(db, { workspaceId, recipient, channel, kind, deliveryId: row.id, own: due.digest }, now),
    choicesOf(db, { workspaceId, userId: reached.userId }),
    settingsOf(db, workspaceId, reached.userId),
    suppressionOf(db, due, reached),
  ])
  const house = due.rules?.defaults.find((one) => one.kind === kind && one.channel === channel)
  return {
    ...{ ...common, consent: 'member', suppressed, sent, caps: CAPS, digest },
    preference: preferenceOf({ ...choices(kind, channel), workspace: house?.on ?? null }),
    ...{ quiet: settings.quietHours, zone: new Zone(settings.timeZone) },
  }
}

/** What a contact agreed to, turned off or is protected from. */
function contactSide(facts: ContactFacts, { row, kind, timeZone, rules }: DueDelivery) {
  const channel = contactChannelSchema.parse(row.channel)
  return {
    consent: CONSENT[facts.consent[channel]],
    suppressed: facts.suppressed[channel],
    preference: facts.muted.includes(`${channel}:${kind}`) ? { on: false, by: 'person' as const } : null,
    ...{ quiet: quietHoursOf(rules), zone: new Zone(facts.timeZone ?? timeZone) },
  }
}

const CONSENT: Record<ConsentState, GateFacts['consent']> = {
  ...{ none: 'never_given', pending: 'never_given', given: 'given', withdrawn: 'withdrawn' },
}

/** A member's mailbox or number that nothing may reach any more is spared like a contact's. */
async function suppressionOf(
  db: Db,
  { row }: DueDelivery,
  { addresses: [address] }: Reached,
): Promise<GateFacts['suppressed']> {
  if (address?.channel !== 'email' && address?.channel !== 'sms') return null
  const to = address.channel === 'email' ? normalEmail(address.to) : address.to
  if (!to) return null
  const { workspaceId, channel, address: of, reason } = suppression
  const [found] = await db
    .select({ reason })
    .from(suppression)
    .where(and(eq(workspaceId, row.workspaceId), eq(channel, address.channel), eq(of, to)))
  // Leaving the newsletter is not leaving the team; who answers STOP means every text message.
  return found?.reason === 'unsubscribe' && address.channel === 'email' ? null : (found?.reason ?? null)
}
