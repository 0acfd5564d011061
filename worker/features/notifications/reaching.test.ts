import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { describe, expect, inject, it } from 'vitest'
import type { ChatDestination, PushState } from '#core/contracts/reaching'
import { deliverDue } from '#test/harness/deliveries'
import { deliverEvents, inboxScene } from '#test/harness/inbox'
import type { Seen } from '#test/harness/provider-peer'
import { createBrowser, decryptPush } from '#test/harness/push-browser'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson } from '#test/harness/workspace'
import { createSecrets } from '../../adapters/secrets.ts'
import { chatDestination, effect, notificationDelivery, pushSubscription } from '../../db/schema/index.ts'
import { createDeps } from '../../deps.ts'
import { openDestination, openSubscription } from '../sending/index.ts'
import { resealAddresses } from './reseal-addresses.ts'

const peer = inject('providers')
const seenBy = async (path: string): Promise<Seen[]> =>
  (await fetch(`${peer}/?to=${encodeURIComponent(path)}`)).json()
const unique = () => crypto.randomUUID().slice(0, 8)
const PUSH = '/api/notifications/push-subscriptions'
const CHATS = '/api/notifications/chat-destinations'

const deliveriesOn = (workspaceId: string, channel: 'push' | 'chat') =>
  db
    .select()
    .from(notificationDelivery)
    .where(and(eq(notificationDelivery.workspaceId, workspaceId), eq(notificationDelivery.channel, channel)))

async function subscribe(person: TestPerson, path: string) {
  const browser = await createBrowser()
  const body = {
    endpoint: `${peer}${path}`,
    keys: { p256dh: browser.p256dh, auth: browser.auth },
    label: 'Firefox, Linux',
  }
  const answer = await request<PushState>('POST', PUSH, { as: person.token, body })
  return { browser, answer }
}

describe('push', () => {
  it('is decrypted as RFC 8291 says in its example', async () => {
    const jwk = {
      ...{ kty: 'EC', crv: 'P-256', d: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94' },
      ...{
        x: 'JXGyvs3942BVGq8e0PTNNmwRzr5VX4m8t7GGpTM5FzM',
        y: '4OlL2Xv2zBRbIvnCQ5nJ1MbTQ3D0QODwyg2rUTVFRMw',
      },
    }
    const p256dh = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'
    const point = Uint8Array.fromBase64(p256dh, { alphabet: 'base64url' })
    const part = (from: number) =>
      point.slice(from, from + 32).toBase64({ alphabet: 'base64url', omitPadding: true })
    const curve = { name: 'ECDH', namedCurve: 'P-256' }
    const privateKey = await crypto.subtle.importKey(
      'jwk',
      { ...jwk, x: part(1), y: part(33) },
      curve,
      false,
      ['deriveBits'],
    )
    const message =
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN'
    expect(await decryptPush({ p256dh, auth: 'BTBZMqHH6r4Tts7J_aSIgg', privateKey }, message)).toBe(
      'When I grow up, I want to be a watermelon',
    )
  })

  it('reaches each browser of a member, encrypted for it alone and signed with our key', async () => {
    const { workspace, reviewer, submit } = await inboxScene()
    const paths = [`/push/ok.0.${unique()}`, `/push/ok.0.${unique()}`]
    const [one] = await Promise.all(paths.map((path) => subscribe(reviewer, path)))
    await submit('Please check the price.')
    await deliverEvents(workspace.id)
    await deliverDue(workspace.id)
    const [seen, ...more] = await seenBy(paths[0] ?? '')
    expect(more).toEqual([])
    await expect.poll(async () => (await seenBy(paths[1] ?? '')).length).toBe(1)
    const shown = one && JSON.parse(await decryptPush(one.browser, seen?.body ?? ''))
    expect(shown).toMatchObject({
      title: expect.stringContaining('asks for your review'),
      body: '“Please check the price.”',
    })
    const [, jwt = '', key = ''] =
      /^vapid t=([^,]+), ?k=([\w-]+)/.exec(seen?.headers.authorization ?? '') ?? []
    const raw = (text: string) => Uint8Array.fromBase64(text, { alphabet: 'base64url' })
    const signer = await crypto.subtle.importKey(
      'raw',
      raw(key),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    )
    const [head = '', claims = '', signature = ''] = jwt.split('.')
    const signed = new TextEncoder().encode(`${head}.${claims}`)
    expect(
      await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, signer, raw(signature), signed),
    ).toBe(true)
    expect(JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')))).toMatchObject({
      sub: expect.stringMatching(/^mailto:/),
    })
    await expect
      .poll(() => deliveriesOn(workspace.id, 'push'))
      .toMatchObject([{ state: 'sent', provider: 'web-push' }])
    expect(
      await db
        .select()
        .from(effect)
        .where(and(eq(effect.workspaceId, workspace.id), eq(effect.channel, 'push'))),
    ).toHaveLength(2)
  })

  it('forgets a browser that is gone', async () => {
    const { workspace, reviewer, submit } = await inboxScene()
    await subscribe(reviewer, `/push/gone.9.${unique()}`)
    await submit()
    await deliverEvents(workspace.id)
    await deliverDue(workspace.id)
    expect(await deliveriesOn(workspace.id, 'push')).toMatchObject([{ state: 'failed', errorClass: 'gone' }])
    expect(
      await db.select().from(pushSubscription).where(eq(pushSubscription.userId, reviewer.userId)),
    ).toEqual([])
  })

  it('is one’s own, once for each browser, and ended by oneself', async () => {
    const workspace = await createWorkspace()
    const [ana, ben] = [await workspace.person('viewer'), await workspace.person('viewer')]
    const path = `/push/ok.0.${unique()}`
    await subscribe(ana, path)
    const { answer } = await subscribe(ana, path)
    expect(answer.body).toMatchObject({ publicKey: expect.any(String), items: [{ label: 'Firefox, Linux' }] })
    const [row] = await db.select().from(pushSubscription).where(eq(pushSubscription.userId, ana.userId))
    expect(JSON.stringify(row)).not.toContain(path)
    const end = (person: TestPerson) => request('DELETE', `${PUSH}/${row?.id}`, { as: person.token })
    expect([(await end(ben)).status, (await end(ana)).status, (await end(ana)).status]).toEqual([
      404, 204, 404,
    ])
  })

  it.each([
    [{ endpoint: 'https://10.0.0.1/x' }, 'endpoint'],
    [{ endpoint: 'nothing' }, 'endpoint'],
    [{ keys: { p256dh: 'short', auth: 'x' } }, 'keys.p256dh'],
    [{ label: '' }, 'label'],
  ])('refuses %j', async (change, path) => {
    const person = await (await createWorkspace()).person('viewer')
    const { p256dh, auth } = await createBrowser()
    const body = { endpoint: 'https://push.example.com/x', keys: { p256dh, auth }, label: 'x', ...change }
    const answer = await request('POST', PUSH, { as: person.token, body })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(`"${path}"`)
  })

  it('says by a code, which the page has words for, why an address gets nothing', async () => {
    const person = await (await createWorkspace()).person('viewer')
    const keys = await createBrowser().then(({ p256dh, auth }) => ({ p256dh, auth }))
    const body = { endpoint: 'https://10.0.0.1/x', keys, label: 'x' }
    const answer = await request('POST', PUSH, { as: person.token, body })
    expect(answer.body).toMatchObject({ reason: 'address_refused' })
  })
})

describe('a chat', () => {
  const create = (person: TestPerson, path: string, change = {}) =>
    request<ChatDestination>('POST', CHATS, {
      as: person.token,
      body: {
        service: 'slack',
        name: '#team',
        address: `${peer}${path}`,
        kinds: ['review.requested'],
        ...change,
      },
    })

  it('is told what was chosen for it, once, and its address is never shown', async () => {
    const { workspace, submit } = await inboxScene()
    const admin = await workspace.person('admin')
    const path = `/chat/ok.0.${unique()}`
    const { body, status } = await create(admin, path)
    expect([status, JSON.stringify(body).includes(path)]).toEqual([201, false])
    await submit('Please check.')
    await deliverEvents(workspace.id)
    await deliverDue(workspace.id)
    const [seen, ...more] = await seenBy(path)
    expect([seen?.body.includes('asks for your review'), more]).toEqual([true, []])
    expect(await deliveriesOn(workspace.id, 'chat')).toMatchObject([
      { state: 'sent', recipient: `chat:${body.id}` },
    ])
    const [row] = await db.select().from(chatDestination).where(eq(chatDestination.id, body.id))
    expect(JSON.stringify(row)).not.toContain(path)
  })

  it('can be tried, changed and forgotten', async () => {
    const workspace = await createWorkspace()
    const admin = await workspace.person('admin')
    const path = `/chat/ok.0.${unique()}`
    const { body } = await create(admin, path)
    expect((await request('POST', `${CHATS}/${body.id}/test`, { as: admin.token })).status).toBe(202)
    await deliverEvents(workspace.id)
    expect(await seenBy(path)).toHaveLength(1)
    const changed = await request('PATCH', `${CHATS}/${body.id}`, { as: admin.token, body: { kinds: [] } })
    expect(changed.body).toMatchObject({ name: '#team', kinds: [] })
    expect((await request('DELETE', `${CHATS}/${body.id}`, { as: admin.token })).status).toBe(204)
    expect((await request('POST', `${CHATS}/${body.id}/test`, { as: admin.token })).status).toBe(404)
  })

  it('is set up by administrators, at a public address, and not for what contacts get', async () => {
    const workspace = await createWorkspace()
    const [admin, editor] = [await workspace.person('admin'), await workspace.person('editor')]
    expect((await create(editor, '/chat/x')).status).toBe(403)
    expect((await create(admin, '/chat/x', { address: 'https://10.0.0.1/hook' })).body).toMatchObject({
      fields: [{ path: 'address' }],
    })
    expect((await create(admin, '/chat/x', { kinds: ['broadcast'] })).body).toMatchObject({
      fields: [{ path: 'kinds.0' }],
    })
  })
})

it('a deployment says its push key as browsers want it', async () => {
  const person = await (await createWorkspace()).person('viewer')
  const { body } = await request<PushState>('GET', PUSH, { as: person.token })
  expect(Uint8Array.fromBase64(body.publicKey ?? '', { alphabet: 'base64url' })).toHaveLength(65)
  expect(JSON.stringify(body)).not.toContain(createDeps(env).config.VAPID_KEY?.d)
})

it('a rotated key seals browsers and chats anew, and they open without the old one', async () => {
  const workspace = await createWorkspace()
  const admin = await workspace.person('admin')
  await subscribe(admin, `/push/ok.0.${unique()}`)
  const body = { service: 'slack', name: '#team', address: `${peer}/chat/x`, kinds: ['review.requested'] }
  await request('POST', CHATS, { as: admin.token, body })
  const k9 = `k9:${btoa('9'.repeat(32))}`
  const deps = createDeps(env)
  const newer = createSecrets(`${k9},${deps.config.ENCRYPTION_KEYS}`)
  expect(await resealAddresses(deps.database('first-primary'), newer)).toBeGreaterThan(1)
  const [browser] = await db
    .select()
    .from(pushSubscription)
    .where(eq(pushSubscription.workspaceId, workspace.id))
  const [chat] = await db.select().from(chatDestination).where(eq(chatDestination.workspaceId, workspace.id))
  if (!browser || !chat) throw new Error('Both are there.')
  const alone = createSecrets(k9)
  expect((await openSubscription(alone, browser)).endpoint).toContain(peer)
  expect(await openDestination(alone, chat)).toBe(`${peer}/chat/x`)
})
