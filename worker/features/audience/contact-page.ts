import { and, eq } from 'drizzle-orm'
import { CONTACT_CHANNELS, type ContactChannel } from '#core/contracts/consent'
import type { ChangeContactPreferencesInput, ContactPreferences } from '#core/contracts/contact-preferences'
import type { SubscribePushInput } from '#core/contracts/reaching'
import { addressOn } from '#core/domain/audience/address'
import { applyConsents, type ConsentStatement } from '#core/domain/audience/consent'
import { maskAddress } from '#core/domain/mail/mask-address'
import { isKind, KINDS, type KindRule } from '#core/domain/notifications/kinds'
import { AppError, invalid, notFound } from '#core/errors'
import type { DomainEvent } from '#core/events'
import type { Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { contact, organization, suppression } from '../../db/schema/index.ts'
import { browserWrite, forgetBrowsers, pushOf, requireBrowser } from './contact-browsers.ts'
import { suppressedBy, suppressionsOf } from './contact-facts.ts'
import { type ContactLink, openContactLink } from './contact-link.ts'
import { stateOf } from './match-contacts.ts'
import { contactEventWrite } from './record-event.ts'
import { contactsWhere, type Found, ownContact, unchangedContacts } from './repository.ts'
import { consentOf } from './rows.ts'
import { suppressionWrite } from './suppress.ts'
import { contactWrites } from './write-contacts.ts'

const TRIES = 4

type PageRequest = Omit<Ctx, 'actor' | 'workspaceId'>

/** Kinds that go to contacts, and so may be turned off one by one. */
const RULES: [string, KindRule][] = Object.entries(KINDS)
const KINDS_TO_CONTACTS = RULES.filter(([, rule]) => rule.to === 'contact')

interface Opened {
  ctx: Ctx
  link: ContactLink
  found: Found
}

/** The contact behind a link, read from the primary. Forged, expired and foreign ones, and erased contacts, are one 404. */
async function open(request: PageRequest, token: string): Promise<Opened> {
  const link = await openContactLink(request.deps, token)
  const db = request.deps.database('first-primary')
  const [found] = await contactsWhere(db, link.workspaceId, eq(contact.id, link.contactId))
  if (!found) throw notFound('link')
  const actor = { kind: 'system', name: `contact:${link.contactId}` } as const
  return {
    link,
    found,
    ctx: { ...request, db, workspaceId: link.workspaceId, actor, idempotency: undefined },
  }
}

/** What the holder of a link sees: their channels, and what they get on each. */
export async function viewPreferences(request: PageRequest, token: string): Promise<ContactPreferences> {
  return preferencesOf(await open(request, token))
}

async function preferencesOf({ ctx, link, found: { row } }: Opened): Promise<ContactPreferences> {
  const [[workspace], reasons, push] = await Promise.all([
    ctx.db
      .select({ name: organization.name, locale: organization.locale })
      .from(organization)
      .where(eq(organization.id, ctx.workspaceId)),
    suppressionsOf(ctx.db, ctx.workspaceId, [row]),
    pushOf(ctx, row.id),
  ])
  const consent = consentOf(row)
  const suppressed = suppressedBy(reasons, row)
  const channels = CONTACT_CHANNELS.filter(
    (channel) => channel === link.channel || consent[channel] !== 'none',
  ).flatMap((channel) => {
    // Without a browser there is nothing to turn on or off: the page offers to allow this one.
    if (channel === 'push' && push.browsers.length === 0) return []
    const address = channel === 'push' ? '' : addressOn(channel, row)
    if (address === null) return []
    return {
      ...{ channel, address: masked(channel, address) },
      on: consent[channel] === 'given' && suppressed[channel] === null,
      kinds: KINDS_TO_CONTACTS.filter(([, rule]) => rule.channels.includes(channel)).map(([kind]) => ({
        kind,
        on: !row.muted.includes(`${channel}:${kind}`),
      })),
    }
  })
  return {
    ...{ workspace: workspace?.name ?? '', channels, language: row.locale ?? workspace?.locale ?? 'en' },
    ...{ address: masked(link.channel, addressOn(link.channel, row) ?? ''), push },
  }
}

function masked(channel: ContactChannel, address: string): string {
  if (channel === 'push') return ''
  return channel === 'email' ? maskAddress(address) : `${address.slice(0, 3)}•••${address.slice(-2)}`
}

/**
 * One click (RFC 8058): the channel of the message is off, its address suppressed. Asked again, by a mail program
 * that repeats itself, it changes nothing.
 */
export async function unsubscribeByLink(request: PageRequest, token: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const opened = await open(request, token)
    try {
      return await change(opened, [{ channel: opened.link.channel, on: false }], [], 'one_click', null)
    } catch (error) {
      // A mail program does not read what went wrong: whoever edits the contact at this moment must not keep it in.
      if (tries === TRIES || !(error instanceof AppError && error.code === 'precondition_failed')) throw error
    }
  }
}

/** Throws `invalid_input` for a channel or kind the page does not offer. */
export async function changePreferences(
  request: PageRequest,
  token: string,
  { channels, kinds }: ChangeContactPreferencesInput,
  ip: string | null,
): Promise<ContactPreferences> {
  const opened = await open(request, token)
  const { channels: offered } = await preferencesOf(opened)
  for (const [at, { channel }] of channels.entries())
    if (!offered.some((one) => one.channel === channel))
      throw invalid(`channels.${at}.channel`, 'You are not reached on this channel.')
  for (const [at, { channel, kind }] of kinds.entries())
    if (
      !isKind(kind) ||
      !offered.some((one) => one.channel === channel && one.kinds.some((k) => k.kind === kind))
    )
      throw invalid(`kinds.${at}.kind`, 'There is no such kind of message here.')
  await change(opened, channels, kinds, 'page', ip)
  return viewPreferences(request, token)
}

/**
 * Lets messages be shown on the browser that asks, which is the contact's yes to push. Throws `invalid_input` for an
 * address nothing may be sent to, `conflict` where there is no push or there are too many browsers.
 */
export async function allowPush(
  request: PageRequest,
  token: string,
  input: SubscribePushInput,
  ip: string | null,
): Promise<ContactPreferences> {
  const opened = await open(request, token)
  const { write } = await browserWrite(opened.ctx, opened.found.row.id, input)
  await change(opened, [{ channel: 'push', on: true }], [], 'page', ip, [write])
  return viewPreferences(request, token)
}

/** Forgets a browser; with the last one the yes to push ends. Throws `not_found` for one that is not the contact's. */
export async function endPush(
  request: PageRequest,
  token: string,
  endpointHash: string,
  ip: string | null,
): Promise<ContactPreferences> {
  const opened = await open(request, token)
  const { row } = opened.found
  const browsers = await requireBrowser(opened.ctx, row.id, endpointHash)
  const off = browsers === 1 ? [{ channel: 'push' as const, on: false }] : []
  await change(opened, off, [], 'page', ip, [forgetBrowsers(opened.ctx, row.id, endpointHash)])
  return viewPreferences(request, token)
}

async function change(
  { ctx, link, found }: Opened,
  channels: readonly { channel: ContactChannel; on: boolean }[],
  kinds: ChangeContactPreferencesInput['kinds'],
  how: 'page' | 'one_click',
  ip: string | null,
  further: readonly Statement[] = [],
): Promise<void> {
  const { row } = found
  const before = stateOf(found)
  const source = link.deliveryId === null ? '' : `delivery:${link.deliveryId}`
  const statements = channels.map(
    ({ channel, on }): ConsentStatement => ({
      ...{ channel, state: on ? 'given' : 'withdrawn', how, source, ip, note: '', at: ctx.now },
    }),
  )
  const { consent, records } = applyConsents(before.consent, statements)
  const off = channels.filter(({ on }) => !on)
  const back = channels.filter(({ on }) => on)
  const reasons = suppressedBy(await suppressionsOf(ctx.db, ctx.workspaceId, [row]), row)
  if (back.some(({ channel }) => ![null, 'unsubscribe'].includes(reasons[channel])))
    throw new AppError('conflict', 'Messages to this address came back. Ask the sender to put it right.')
  const muted = [
    ...row.muted.filter((key) => !kinds.some(({ channel, kind }) => key === `${channel}:${kind}`)),
    ...kinds.filter(({ on }) => !on).map(({ channel, kind }) => `${channel}:${kind}`),
  ].sort()
  const sameKinds = JSON.stringify(muted) === JSON.stringify(row.muted)
  const unsuppressed = off.filter(({ channel }) => reasons[channel] === null)
  const lifted = back.some(({ channel }) => reasons[channel] !== null)
  const isOver = records.length === 0 && sameKinds && unsuppressed.length === 0 && !lifted
  if (isOver && further.length === 0) return
  await commit(ctx, {
    permission: null,
    guards: [unchangedContacts(ctx.workspaceId, [row])],
    writes: [
      ...contactWrites(ctx, [
        { id: row.id, before: row, plan: { outcome: 'updated', after: { ...before, consent }, records } },
      ]),
      ...further,
      ...(off.some(({ channel }) => channel === 'push') ? [forgetBrowsers(ctx, row.id)] : []),
      ...(sameKinds
        ? []
        : [ctx.db.update(contact).set({ muted }).where(ownContact(ctx.workspaceId, row.id))]),
      ...back
        .filter(({ channel }) => reasons[channel] === 'unsubscribe')
        .map(({ channel }) =>
          ctx.db
            .delete(suppression)
            .where(
              and(
                eq(suppression.workspaceId, ctx.workspaceId),
                eq(suppression.channel, channel),
                eq(suppression.address, addressOn(channel, row) ?? ''),
                eq(suppression.reason, 'unsubscribe'),
              ),
            ),
        ),
      ...unsuppressed.flatMap(({ channel }) => {
        const address = addressOn(channel, row)
        return address === null
          ? []
          : suppressionWrite(ctx, { channel, address, reason: 'unsubscribe', source: source || how })
      }),
      ...(off.length > 0
        ? [
            contactEventWrite(ctx.db, {
              ...{ id: ctx.deps.newId(), workspaceId: ctx.workspaceId, contactId: row.id, at: ctx.now },
              ...{ type: 'message.unsubscribed', data: { how, deliveryId: link.deliveryId } },
            }),
          ]
        : []),
    ],
    audit: {
      ...{ action: 'contact.preferences_changed', resource: 'contact', resourceId: row.id },
      detail: { how, channels, kinds },
    },
    events: [
      ...(link.deliveryId !== null && off.some(({ channel }) => channel === link.channel)
        ? [unsubscribed(row.id, link.channel, link.deliveryId)]
        : []),
      { type: 'contacts.changed', data: { contactIds: [row.id] } },
      ...records.map(({ channel, state }) => ({
        type: 'consent.changed' as const,
        data: { contactId: row.id, channel, state },
      })),
    ],
  })
}

const unsubscribed = (contactId: string, channel: ContactChannel, deliveryId: string): DomainEvent => ({
  type: 'contact.unsubscribed',
  data: { contactId, channel, deliveryId },
})
