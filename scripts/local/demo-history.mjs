import { createHash } from 'node:crypto'
import { HEARD } from './demo-broadcasts.mjs'

const DAY = 86_400_000
const MINUTE = 60_000
const PASSED = [
  { rule: 'suppression', outcome: 'pass', reason: 'none' },
  { rule: 'preference', outcome: 'pass', reason: 'default' },
  { rule: 'quiet_hours', outcome: 'pass', reason: 'awake' },
  { rule: 'frequency_cap', outcome: 'pass', reason: 'below' },
  { rule: 'digest', outcome: 'pass', reason: 'single' },
]
const PROVIDERS = { email: 'resend', sms: 'twilio' }
const LINK = 'https://albacoffee.example/'

/** Ids follow from names as the worker's own do, so that what is written twice is written once. */
const named = (name) => createHash('sha256').update(name).digest().subarray(0, 16).toString('hex')
/** A number from 0 to 1 that is always the same for a name. */
const chance = (name) => createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32
/** How long people take to open a mail (ms): most within hours, some after days. */
const pause = (name) => Math.round(-Math.log(1 - chance(name) * 0.995) * 5 * 60 * MINUTE) + 2 * MINUTE

/**
 * The rows of broadcasts that are over, as planning, the gate, the ledger and the providers' reports leave them:
 * `broadcasts` with id, time, channel and content; `contacts` with the consent each gave by then.
 */
export function historyRows({ workspaceId, userId, now, broadcasts, contacts }) {
  const rows = { broadcast: [], notification: [], deliveries: [], heard: [], suppression: [] }
  const dead = new Map()
  for (const [place, one] of broadcasts.entries()) {
    const audience = contacts.filter((contact) => contact.agreed(one.channel, one.at))
    rows.broadcast.push(broadcastRow({ workspaceId, userId, one, planned: audience.length }))
    rows.notification.push(notificationRow({ workspaceId, one }))
    for (const contact of audience) {
      const about = { workspaceId, one, contact, place, now }
      const suppressed = one.channel === 'email' ? dead.get(contact.email) : undefined
      if (suppressed) rows.deliveries.push(skipped(about, suppressed))
      else if (HEARD.failed[contact.email] === place) rows.deliveries.push(failed(about))
      else {
        const sent = sentDelivery(about)
        rows.deliveries.push(sent.delivery)
        rows.heard.push(...sent.heard)
        if (sent.suppression) {
          dead.set(contact.email, sent.suppression.reason)
          rows.suppression.push(sent.suppression)
        }
      }
    }
  }
  return rows
}

const broadcastRow = ({ workspaceId, userId, one, planned }) => ({
  ...{ id: one.id, workspace_id: workspaceId, name: one.name, content_id: one.content.id },
  ...{ content_hash: one.content.hash, channel: one.channel, segment_id: null, subject: '', preheader: '' },
  ...{ throttle: null, local_time: null, status: 'completed', reason: null, version: 1, cursor: 'end' },
  ...{ planned, minute: Math.floor(one.at / MINUTE), in_minute: planned, created_by: userId },
  ...{ created_at: one.at - 2 * DAY, started_at: one.at, ended_at: one.at + 2 * MINUTE },
})

const notificationRow = ({ workspaceId, one: { id, at, content } }) => ({
  ...{ id, workspace_id: workspaceId, kind: 'broadcast', created_at: at },
  data: JSON.stringify({
    ...{ actor: null, title: content.title, excerpt: '', contentId: content.id, threadId: null },
    values: { subject: content.title, preheader: '', body: content.body, language: content.language },
  }),
})

const deliveryOf = ({ workspaceId, one, contact }) => ({
  ...{ id: named(`${one.id}\ncontact:${contact.id}\n${one.channel}`), workspace_id: workspaceId },
  ...{ notification_id: one.id, recipient: `contact:${contact.id}`, contact_id: contact.id },
  ...{ broadcast_id: one.id, channel: one.channel, priority: 'normal', due_at: one.at, created_at: one.at },
})

const consented = { rule: 'consent', outcome: 'pass', reason: 'given' }

const skipped = (about, reason) => ({
  ...deliveryOf(about),
  ...{ state: 'skipped', reason, updated_at: about.one.at + 20_000 },
  trail: JSON.stringify([consented, { rule: 'suppression', outcome: 'drop', reason }]),
})

/** A dead letter: nothing was handed over, so that sending it again decides it anew. */
const failed = (about) => ({
  ...{ ...deliveryOf(about), state: 'failed', trail: '[]', error_class: 'died' },
  ...{ reason: 'consumer_died', updated_at: about.one.at + 5 * MINUTE },
})

function sentDelivery(about) {
  const { workspaceId, one, contact, place, now } = about
  const base = deliveryOf(about)
  const luck = `${place} ${contact.email}`
  const handed = one.at + 2000 + Math.round(chance(luck) * 70_000)
  const sent = handed + 180 + Math.round(chance(`${luck}took`) * 700)
  const heard = heardOf({ id: base.id, one, contact, place, sent }).filter(({ at }) => at < now)
  const outcome = outcomeOf(heard)
  const end = ['bounced', 'complained', 'unsubscribed'].find((type) => outcome[`${type}_at`] !== null)
  const reason = { bounced: 'bounce', complained: 'complaint', unsubscribed: 'unsubscribe' }[end]
  return {
    delivery: {
      ...base,
      ...{ state: 'sent', reason: null, trail: JSON.stringify([consented, ...PASSED]) },
      ...{ effect_id: named(`notification:${base.id}`), provider: PROVIDERS[one.channel], attempts: 1 },
      ...{ handed_over_at: handed, sent_at: sent, updated_at: sent },
      ...{ ...outcome, shown: contact.shown(one.channel) },
    },
    heard: heard.map((event) => ({ ...event, workspace_id: workspaceId, contact_id: contact.id })),
    suppression: end && {
      ...{ id: named(`${base.id}${end}`), workspace_id: workspaceId, channel: one.channel },
      ...{
        address: contact.email,
        reason,
        source: sourceOf(end, base.id),
        note: '',
        at: outcome[`${end}_at`],
      },
    },
  }
}

const sourceOf = (type, id) => (type === 'unsubscribed' ? `delivery:${id}` : `resend:msg_${id}`)

/** What a delivery's own row keeps of what was heard of it. */
export function outcomeOf(heard) {
  const first = (type) => heard.find((event) => event.type === type)?.at ?? null
  const count = (type) => heard.filter((event) => event.type === type).length
  return {
    ...{ delivered_at: first('delivered'), bounced_at: first('bounced'), opened_at: first('opened') },
    ...{ complained_at: first('complained'), clicked_at: first('clicked') },
    ...{ unsubscribed_at: first('unsubscribed'), machine_opens: count('machine_opened') },
    machine_clicks: count('machine_clicked'),
  }
}

/** What was heard of a message, in its order. */
export function heardOf({ id, one, contact, place, sent }) {
  const event = (type, at, detail = '', source = `${type}:${id}:demo`) => ({
    ...{ id: source, delivery_id: id, type, at: Math.round(at), detail },
  })
  const luck = `${place} ${contact.email}`
  const is = (type) => HEARD[type][contact.email] === place
  if (is('bounced'))
    return [event('bounced', sent + 4000, 'Permanent: General: 550 5.1.1 No such user', `resend:msg_${id}`)]
  const delivered = sent + 900 + chance(`${luck}way`) * 4000
  if (one.channel === 'sms') return [event('delivered', delivered)]
  const warmth = contact.regular ? 1.25 : 0.85
  const opens = is('unsubscribed') || is('complained') || chance(`${luck}open`) < one.open * warmth
  const opened = delivered + pause(`${luck}pause`)
  const clicks = opens && chance(`${luck}click`) < (one.click / one.open) * warmth
  return [
    event('delivered', delivered),
    ...(chance(`${contact.email}proxy`) < 0.3 ? [event('machine_opened', delivered + 2000, 'proxy')] : []),
    ...(opens ? [event('opened', opened)] : []),
    ...(clicks ? [event('clicked', opened + 40_000 * (1 + chance(luck)), LINK + one.path)] : []),
    ...(is('complained') ? [event('complained', opened + 90_000, '', `resend:msg_${id}`)] : []),
    ...(is('unsubscribed') ? [event('unsubscribed', contact.left, '', `unsubscribed:${id}`)] : []),
  ].sort((a, b) => a.at - b.at)
}
