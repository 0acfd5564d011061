import { env } from 'cloudflare:workers'
import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertContact, planFor } from '#test/harness/contacts'
import { deliverDue } from '#test/harness/deliveries'
import { deliverEvents } from '#test/harness/inbox'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import type { OutgoingMail } from '../../adapters/provider.ts'
import {
  consentRecord,
  contactEvent,
  deliveryEvent,
  notificationDelivery,
  outbox,
  sendingSettings,
  suppression,
} from '../../db/schema/index.ts'
import { createDeps, type Deps } from '../../deps.ts'

const https = (): Pick<Deps, 'config'> => {
  const { config } = createDeps(env)
  return { config: { ...config, APP_URL: 'https://marquee.test' } }
}

/** A contact and a delivery to them; `send` is the mail that left, if one did. */
async function scene(change: Parameters<typeof insertContact>[1] = {}) {
  const workspace = await createWorkspace()
  const { id: workspaceId } = workspace
  const contact = await insertContact(workspaceId, change)
  const sent: OutgoingMail[] = []
  const email = [
    {
      ...{ name: 'kept', dedupes: false },
      send: async (mail: OutgoingMail) => {
        sent.push(mail)
        return { kind: 'accepted' as const, ref: `ref-${mail.id}` }
      },
    },
  ]
  const deliveryId = await planFor(workspaceId, contact.id)
  return {
    ...{ workspace, workspaceId, contact, deliveryId, sent },
    async send(): Promise<OutgoingMail | undefined> {
      await deliverDue(workspaceId, 0, { ...https(), providers: { ...createDeps(env).providers, email } })
      return sent[0]
    },
    async delivery() {
      const [row] = await db
        .select()
        .from(notificationDelivery)
        .where(eq(notificationDelivery.id, deliveryId))
      return row
    },
    later: (ms: number) =>
      db
        .update(notificationDelivery)
        .set({ sentAt: Date.now() - ms })
        .where(eq(notificationDelivery.id, deliveryId)),
    events: () => db.select().from(deliveryEvent).where(eq(deliveryEvent.deliveryId, deliveryId)),
  }
}

const BROWSER = { 'user-agent': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Safari/605.1.15' }
const pathsIn = (html = '', kind: 'o' | 'c') =>
  [...html.matchAll(new RegExp(`https://marquee\\.test(/api/notifications/t/${kind}/[^"]+)"`, 'g'))].map(
    ([, path = '']) => path,
  )

describe('a mail to a contact', () => {
  it('can be left with one click, and tells us what becomes of it', async () => {
    const { send, delivery, workspaceId } = await scene()
    const mail = await send()
    expect(mail?.headers).toMatchObject({
      'List-Unsubscribe': expect.stringMatching(
        /^<https:\/\/marquee\.test\/api\/audience\/unsubscribe\/[^>]+>$/,
      ),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect([pathsIn(mail?.html, 'o').length, pathsIn(mail?.html, 'c').length]).toEqual([1, 1])
    expect(await delivery()).toMatchObject({ state: 'sent', provider: 'kept', unsubscribedAt: null })
    const [url = ''] = /https:[^>]+/.exec(mail?.headers?.['List-Unsubscribe'] ?? '') ?? []
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = 'List-Unsubscribe=One-Click'
    await request('POST', new URL(url).pathname, { body, headers })
    await deliverEvents(workspaceId)
    expect((await delivery())?.unsubscribedAt).toBeGreaterThan(0)
  })

  it.each([
    [{ emailConsent: 'none' as const }, 'never_given'],
    [{ emailConsent: 'withdrawn' as const }, 'withdrawn'],
    [{ muted: ['email:broadcast'] }, 'off_by_person'],
    [{ email: null }, 'no_address'],
  ])('is not sent to one with %j', async (change, reason) => {
    const { send, delivery } = await scene(change)
    expect(await send()).toBeUndefined()
    expect(await delivery()).toMatchObject({ state: 'skipped', reason })
  })

  it('is not sent to a suppressed address', async () => {
    const { send, delivery, workspaceId, contact } = await scene()
    await db.insert(suppression).values({
      ...{ id: crypto.randomUUID(), workspaceId, channel: 'email', address: contact.email ?? '' },
      ...{ reason: 'bounce', source: 'x', note: '', at: 0 },
    })
    expect([await send(), (await delivery())?.reason]).toEqual([undefined, 'bounce'])
  })

  it.each([
    ['erased', (id: string) => `/api/audience/contacts/${id}/erase`, 'POST'],
    ['deleted', (id: string) => `/api/audience/contacts/${id}`, 'DELETE'],
  ] as const)('is not sent to one who was %s after it was planned', async (_how, path, method) => {
    const { send, delivery, contact, workspace } = await scene()
    const { token } = await workspace.person('admin')
    const { status } = await request(method, path(contact.id), {
      as: token,
      body: method === 'POST' ? {} : undefined,
    })
    expect(status).toBe(204)
    expect(await send()).toBeUndefined()
    expect(await delivery()).toMatchObject({ state: 'skipped', reason: expect.any(String) })
  })

  it('waits while the contact sleeps, by the contact’s own clock', async () => {
    const { send, delivery, workspaceId } = await scene({ timeZone: 'Asia/Tokyo' })
    const there = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tokyo', hour: '2-digit', hourCycle: 'h23' })
    const hour = Number(there.format(Date.now()))
    const quiet = { quietFrom: hour * 60, quietTo: ((hour + 2) % 24) * 60 }
    await db.insert(sendingSettings).values({ workspaceId, ...quiet })
    expect(await send()).toBeUndefined()
    const held = await delivery()
    expect([held?.state, held?.trail.at(-1)?.reason]).toEqual(['planned', 'quiet'])
    expect(held?.dueAt).toBeGreaterThan(Date.now() + 3_600_000)
  })

  it('carries neither picture nor other links where the workspace does not want it', async () => {
    const { send, workspaceId } = await scene()
    await db.insert(sendingSettings).values({ workspaceId, trackOpens: false, trackClicks: false })
    expect((await send())?.html).not.toContain('/api/notifications/t/')
  })
})

describe('opens and clicks', () => {
  it('of a person are kept once, with the contact’s history', async () => {
    const { send, delivery, later, contact } = await scene()
    const { html } = (await send()) ?? {}
    await later(60_000)
    for (const path of [...pathsIn(html, 'o'), ...pathsIn(html, 'c').slice(0, 1)])
      await request('GET', path, { headers: BROWSER })
    await expect.poll(delivery).toMatchObject({ openedAt: expect.any(Number), clickedAt: expect.any(Number) })
    const types = await db
      .select({ type: contactEvent.type })
      .from(contactEvent)
      .where(eq(contactEvent.contactId, contact.id))
    expect(types.map(({ type }) => type).sort()).toEqual(['message.clicked', 'message.opened'])
  })

  it('of programs are counted apart', async () => {
    const { send, delivery, later } = await scene()
    const { html } = (await send()) ?? {}
    const [pixel = ''] = pathsIn(html, 'o')
    const [link = ''] = pathsIn(html, 'c')
    await request('GET', link, { headers: BROWSER })
    await later(60_000)
    await request('GET', pixel, { headers: { 'user-agent': 'Mozilla/5.0' } })
    await request('HEAD', link, { headers: BROWSER })
    await request('GET', link, { headers: { 'user-agent': 'ProofpointScanner' } })
    await expect.poll(delivery).toMatchObject({ machineOpens: 1, openedAt: null, clickedAt: null })
  })

  it('lead where the mail said, and a forged address nowhere', async () => {
    const { send } = await scene()
    const [link = ''] = pathsIn((await send())?.html, 'c')
    const answer = await request('GET', link, { headers: BROWSER })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://marquee.test/inbox'])
    for (const forged of [`${link.slice(0, -6)}AAAAAA`, '/api/notifications/t/c/https:evil.example'])
      expect((await request('GET', forged)).status).toBe(404)
  })
})

describe('a provider’s report', () => {
  const { config } = createDeps(env)
  const SECRET = config.RESEND_WEBHOOK_SECRET ?? ''
  const hmac = async (hash: string, secret: BufferSource, text: string) => {
    const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['sign'])
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))).toBase64()
  }
  const report = (type: string, data: object) =>
    JSON.stringify({ type, created_at: new Date().toISOString(), data })
  const post = async (body: string, change: Record<string, string> = {}, id = crypto.randomUUID()) => {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const secret = Uint8Array.fromBase64(SECRET.replace('whsec_', ''))
    const signature = `v1,${await hmac('SHA-256', secret, `${id}.${timestamp}.${body}`)}`
    const headers = { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': signature, ...change }
    return (await request('POST', '/api/notifications/hooks/resend', { body, headers })).status
  }
  const suppressed = (workspaceId: string) =>
    db
      .select()
      .from(suppression)
      .where(and(eq(suppression.workspaceId, workspaceId)))

  it.each([
    ['email.bounced', { bounce: { type: 'Permanent', message: 'No such user' } }, 'bouncedAt', 'bounce'],
    ['email.complained', {}, 'complainedAt', 'complaint'],
  ])('%s ends the address, however often it is told', async (type, further, column, reason) => {
    const { send, delivery, workspaceId, contact } = await scene()
    const mail = await send()
    const body = report(type, { email_id: `ref-${mail?.id}`, to: [contact.email], ...further })
    const id = crypto.randomUUID()
    expect([await post(body, {}, id), await post(body, {}, id)]).toEqual([204, 204])
    expect(await delivery()).toMatchObject({ [column]: expect.any(Number) })
    expect(await suppressed(workspaceId)).toMatchObject([
      { channel: 'email', address: contact.email, reason },
    ])
    const told = await db.select().from(outbox).where(eq(outbox.workspaceId, workspaceId))
    const about = { contactId: contact.id, broadcastId: null, channel: 'email' }
    expect(told.filter((event) => event.type.startsWith('delivery.'))).toMatchObject([
      { type: type.replace('email', 'delivery'), data: about },
    ])
  })

  it('of a delivery or a full mailbox ends nothing', async () => {
    const { send, delivery, workspaceId, contact, events } = await scene()
    const mail = await send()
    const data = { to: [contact.email], tags: [{ name: 'effect', value: mail?.id }] }
    await post(report('email.bounced', { ...data, bounce: { type: 'Transient' } }))
    await post(report('email.delivered', data))
    expect(await delivery()).toMatchObject({ deliveredAt: expect.any(Number), bouncedAt: null })
    expect((await events()).map(({ type }) => type).sort()).toEqual(['delivered', 'undelivered'])
    expect(await suppressed(workspaceId)).toEqual([])
  })

  it('that is forged, old or nobody’s changes nothing', async () => {
    const { send, delivery, workspaceId, contact } = await scene()
    const mail = await send()
    const body = report('email.complained', { email_id: `ref-${mail?.id}`, to: [contact.email] })
    expect(await post(body, { 'svix-signature': 'v1,AAAA' })).toBe(401)
    expect(await post(body, { 'svix-timestamp': '1600000000' })).toBe(401)
    expect(await post(body, { 'svix-signature': '' })).toBe(401)
    expect(await post(report('email.complained', { email_id: 'nobody' }))).toBe(204)
    expect([(await delivery())?.complainedAt, await suppressed(workspaceId)]).toEqual([null, []])
  })

  it('by text: STOP ends the number, START lets it back, HELP is answered', async () => {
    const { workspaceId, contact } = await scene({ phone: `+34611${String(Date.now()).slice(-6)}` })
    const reply = async (text: string, forged = false) => {
      const fields = { From: contact.phone ?? '', Body: text, MessageSid: crypto.randomUUID() }
      const path = '/api/notifications/hooks/twilio/reply'
      const signed = Object.entries(fields).sort().flat().join('')
      const token = new TextEncoder().encode(config.TWILIO_AUTH_TOKEN)
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': await hmac('SHA-1', token, `${config.APP_URL}${path}${forged ? 'x' : signed}`),
      }
      return request<string>('POST', path, { body: new URLSearchParams(fields).toString(), headers })
    }
    expect((await reply('STOP', true)).status).toBe(401)
    expect(await suppressed(workspaceId)).toEqual([])
    for (const text of ['Stop', 'BAJA']) expect((await reply(text)).status).toBe(200)
    expect(await suppressed(workspaceId)).toMatchObject([{ channel: 'sms', reason: 'unsubscribe' }])
    const consents = () =>
      db
        .select({ state: consentRecord.state, how: consentRecord.how, source: consentRecord.source })
        .from(consentRecord)
        .where(eq(consentRecord.contactId, contact.id))
        .orderBy(asc(consentRecord.recordedAt))
    expect(await consents()).toEqual([
      { state: 'withdrawn', how: 'reply', source: expect.stringMatching(/^twilio:/) },
    ])
    expect((await reply('help')).body).toContain('<Message>Reply STOP')
    await reply('start')
    expect(await suppressed(workspaceId)).toEqual([])
    expect((await consents()).map(({ state }) => state)).toEqual(['withdrawn', 'given'])
  })
})
