import { env } from 'cloudflare:workers'
import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, inject, it } from 'vitest'
import type { Problem } from '#core/contracts/common'
import type { ContactPreferences } from '#core/contracts/contact-preferences'
import { insertContact, planFor } from '#test/harness/contacts'
import { deliverDue } from '#test/harness/deliveries'
import type { Seen } from '#test/harness/provider-peer'
import { createBrowser, decryptPush } from '#test/harness/push-browser'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { createSecrets } from '../../adapters/secrets.ts'
import { consentRecord, contactBrowser, notificationDelivery, suppression } from '../../db/schema/index.ts'
import { createDeps } from '../../deps.ts'
import { contactFacts, resealAudience, unsubscribeUrls } from './index.ts'

const peer = inject('providers')
const deps = createDeps(env)
const seenBy = async (path: string): Promise<Seen[]> =>
  (await fetch(`${peer}/?to=${encodeURIComponent(path)}`)).json()
const pathOf = (fault = 'ok.0') => `/push/${fault}.${crypto.randomUUID().slice(0, 8)}`

async function scene() {
  const { id: workspaceId } = await createWorkspace()
  const contact = await insertContact(workspaceId)
  const link = { workspaceId, contactId: contact.id, channel: 'email', deliveryId: null } as const
  const token = (await unsubscribeUrls(deps, link)).page.split('/').at(-1)
  const base = `/api/audience/preferences/${token}`
  return {
    ...{ workspaceId, contact },
    page: async () => (await request<ContactPreferences>('GET', base)).body,
    choose: (body: object) => request<ContactPreferences>('POST', base, { body }),
    async allow(path: string, change = {}) {
      const browser = await createBrowser()
      const { p256dh, auth } = browser
      const body = { endpoint: `${peer}${path}`, keys: { p256dh, auth }, label: 'Firefox, Linux', ...change }
      return { browser, ...(await request<ContactPreferences & Problem>('POST', `${base}/push`, { body })) }
    },
    end: (endpointHash = '') =>
      request<ContactPreferences>('POST', `${base}/push/end`, { body: { endpointHash } }),
    proofs: async () => {
      const rows = await db
        .select()
        .from(consentRecord)
        .where(and(eq(consentRecord.contactId, contact.id), eq(consentRecord.channel, 'push')))
        .orderBy(asc(consentRecord.recordedAt))
      return rows.map(({ state, how }) => `${state} ${how}`)
    },
    consent: async () => (await contactFacts(db, workspaceId, [contact.id])).get(contact.id)?.consent.push,
    async send() {
      const id = await planFor(workspaceId, contact.id, 'push')
      await deliverDue(workspaceId)
      const [row] = await db.select().from(notificationDelivery).where(eq(notificationDelivery.id, id))
      return `${row?.state} ${row?.reason}`
    },
  }
}

describe('a contact on their own page', () => {
  it('allows messages on a browser, with proof, and is reached there', async () => {
    const { page, allow, send, proofs, consent } = await scene()
    expect(await page()).toMatchObject({ push: { publicKey: expect.any(String), browsers: [] } })
    expect(await send()).toBe('skipped no_address')
    const path = pathOf()
    const { browser, body } = await allow(path)
    expect([body.push.browsers.length, body.channels.find(({ channel }) => channel === 'push')?.on]).toEqual([
      1,
      true,
    ])
    expect([await consent(), await proofs()]).toEqual(['given', ['given page']])
    expect(await send()).toBe('sent null')
    const [seen, ...more] = await seenBy(path)
    expect(more).toEqual([])
    const shown = JSON.parse(await decryptPush(browser, seen?.body ?? ''))
    expect(new URL(shown.url).origin).toBe(deps.config.APP_URL)
  })

  it('ends it on the last of their browsers, which is a withdrawal', async () => {
    const { workspaceId, allow, end, proofs, consent, send } = await scene()
    await allow(pathOf())
    const { body } = await allow(pathOf())
    const [first, second] = body.push.browsers
    await end(first)
    expect(await consent()).toBe('given')
    expect((await end(second)).body.push.browsers).toEqual([])
    expect([await consent(), await proofs()]).toEqual(['withdrawn', ['given page', 'withdrawn page']])
    expect((await end(second)).status).toBe(404)
    expect(await send()).toMatch(/^skipped/)
    await allow(pathOf())
    const kept = await db.select().from(suppression).where(eq(suppression.workspaceId, workspaceId))
    expect([await consent(), kept]).toEqual(['given', []])
  })

  it('forgets the browsers of whoever turns push off, and one that is gone', async () => {
    const { workspaceId, allow, choose, page, send } = await scene()
    await allow(pathOf())
    await choose({ channels: [{ channel: 'push', on: false }] })
    expect((await page()).push.browsers).toEqual([])
    await allow(pathOf('gone.9'))
    expect(await send()).toMatch(/^failed/)
    expect(await db.select().from(contactBrowser).where(eq(contactBrowser.workspaceId, workspaceId))).toEqual(
      [],
    )
  })

  it.each([
    [{ endpoint: 'https://10.0.0.1/push' }, 'endpoint'],
    [{ keys: { p256dh: 'short', auth: 'short' } }, 'keys.p256dh'],
  ])('is refused %j', async (change, path) => {
    const { allow, consent } = await scene()
    const { status, body } = await allow(pathOf(), change)
    expect([status, body.fields?.[0]?.path, await consent()]).toEqual([400, path, 'none'])
  })
})

it('a rotated key seals browsers of contacts anew', async () => {
  const { workspaceId, allow } = await scene()
  await allow(pathOf())
  const newer = createSecrets(`k9:${btoa('9'.repeat(32))},${deps.config.ENCRYPTION_KEYS}`)
  expect(await resealAudience(deps.database('first-primary'), newer)).toBeGreaterThan(0)
  const [row] = await db.select().from(contactBrowser).where(eq(contactBrowser.workspaceId, workspaceId))
  expect([row?.sealedWith, row?.sealed.startsWith('v1.k9.')]).toEqual(['k9', true])
})
