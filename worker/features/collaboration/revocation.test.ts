import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HubEvent } from '#objects/workspace-hub/workspace-hub'
import { evict } from '#test/harness/evict'
import { HubClient, hubProtocols, openHub } from '#test/harness/hub'
import { LiveClient, openSocket, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { createWorkspace, db, signToken, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { member, session } from '../../db/schema/index.ts'
import { createDeps } from '../../deps.ts'
import { createBrowser, newPerson, PASSWORD } from '../auth/test-browser.ts'

let workspace: TestWorkspace
let owner: TestPerson
let jonas: TestPerson
let contentId: string
beforeEach(async () => {
  workspace = await createWorkspace()
  owner = await workspace.person('owner')
  jonas = await workspace.person('editor')
  const body = { type: 'blog_post', title: 'Spring', body: 'Roasted on Tuesday.' }
  contentId = (await request<{ id: string }>('POST', '/api/content', { as: owner.token, body })).body.id
})

const memberId = async (userId: string) =>
  (await db.select({ id: member.id }).from(member).where(eq(member.userId, userId)))[0]?.id ?? ''
const remove = async (userId: string) =>
  request('DELETE', `/api/workspaces/current/members/${await memberId(userId)}`, { as: owner.token })
const giveRole = async (userId: string, role: string) =>
  request('PATCH', `/api/workspaces/current/members/${await memberId(userId)}`, {
    as: owner.token,
    body: { role },
  })
const ticketFor = (as: string) => request('POST', `/api/collaboration/${contentId}/ticket`, { as })
/** `until` gives up after two seconds: the promise itself. */
const cut = (client: { closed: { code: number } | null }, code = 4403) =>
  until(() => client.closed?.code === code, `it is closed with ${code}`)

describe('a removed member', () => {
  it('is cut from every page and document within two seconds, and the others stay', async () => {
    const [page, text] = [await HubClient.join(jonas.token), await LiveClient.join(jonas.token, contentId)]
    const [mine, other] = [await LiveClient.join(owner.token, contentId), await HubClient.join(owner.token)]
    expect((await remove(jonas.userId)).status).toBe(204)
    await Promise.all([cut(page), cut(text)])
    expect([mine.closed, other.closed]).toEqual([null, null])
  })

  it('is cut from documents that slept, and by a hub that slept', async () => {
    const text = await LiveClient.join(jonas.token, contentId)
    await evict(env.COLLABORATION_SESSION.get(env.COLLABORATION_SESSION.idFromName(contentId)))
    await evict(env.WORKSPACE_HUB.get(env.WORKSPACE_HUB.idFromName(workspace.id)))
    await remove(jonas.userId)
    await cut(text)
  })

  it('is cut from the document their page is at, even when the hub has lost its records', async () => {
    const text = await LiveClient.join(jonas.token, contentId)
    const page = await HubClient.join(jonas.token)
    page.say({ type: 'presence:set', state: 'online', contentId })
    await until(() => page.people.get(jonas.userId)?.places.length === 1, 'the hub knows where')
    const hub = env.WORKSPACE_HUB.get(env.WORKSPACE_HUB.idFromName(workspace.id))
    await runInDurableObject(hub, (_, { storage }) => storage.sql.exec('DELETE FROM attendance').toArray())
    await remove(jonas.userId)
    await cut(text)
  })

  it('gets no further ticket with a token that still verifies', async () => {
    await remove(jonas.userId)
    expect((await ticketFor(jonas.token)).status).toBe(403)
    expect((await request('POST', '/api/collaboration/hub/ticket', { as: jonas.token })).status).toBe(403)
  })

  it('opens nothing that lasts with a ticket got before', async () => {
    const early = await request<{ protocols: string[] }>('POST', `/api/collaboration/${contentId}/ticket`, {
      as: jonas.token,
    })
    const earlyPage = await hubProtocols(jonas.token)
    const watcher = await HubClient.join(jonas.token)
    await remove(jonas.userId)
    await cut(watcher)
    for (const response of [
      await openSocket(contentId, early.body.protocols.join(', ')),
      await openHub(earlyPage),
    ]) {
      const closed = new Promise<number>((resolve) =>
        response.webSocket?.addEventListener('close', ({ code }) => resolve(code)),
      )
      response.webSocket?.accept()
      expect(await closed).toBe(4403)
    }
  })

  it('who is back is not cut by the old removal, told again', async () => {
    const event: HubEvent = {
      type: 'member.removed',
      data: { userId: jonas.userId },
      id: crypto.randomUUID(),
      occurredAt: Date.now() - 120_000,
    }
    const text = await LiveClient.join(jonas.token, contentId)
    await createDeps(env).hubs.publish(workspace.id, [event])
    text.type('!')
    await until(() => text.saved === 1, 'it goes on')
    await createDeps(env).sessions.settle(contentId)
  })
})

describe('a member of another role', () => {
  it('must come back as what they are now, and their updates are refused', async () => {
    const [page, text] = [await HubClient.join(jonas.token), await LiveClient.join(jonas.token, contentId)]
    expect((await giveRole(jonas.userId, 'viewer')).status).toBe(200)
    await cut(text, 4401)
    await until(() => page.messages.some(({ type }) => type === 'access:changed'), 'the page is told')
    expect(page.closed).toBeNull()
    const again = await LiveClient.join(jonas.token, contentId)
    again.type(' hacked')
    await until(() => again.messages.some((m) => JSON.stringify(m).includes('refused')), 'it is refused')
    expect((await LiveClient.join(owner.token, contentId)).title).toBe('Spring')
  })
})

describe('a revoked sign-in or key', () => {
  it('loses its own sockets and no others of the person', async () => {
    const { browser, email, userId } = await newPerson()
    await db.insert(member).values({
      ...{ id: crypto.randomUUID(), organizationId: workspace.id, userId, role: 'editor' },
      createdAt: new Date(),
    })
    const elsewhere = createBrowser()
    await elsewhere.post('/sign-in/email', { email, password: PASSWORD })
    const tokenOf = async (of: typeof browser) => {
      const { body } = await of.get<{ session: { id: string } }>('/get-session')
      return signToken({ sub: userId, sid: body.session.id, name: 'Ana', wid: workspace.id, role: 'editor' })
    }
    const [here, there] = [await tokenOf(browser), await tokenOf(elsewhere)]
    const stays = [await HubClient.join(here), await LiveClient.join(here, contentId)]
    const ends = [await HubClient.join(there), await LiveClient.join(there, contentId)]
    await elsewhere.post('/sign-out')
    await Promise.all(ends.map((client) => cut(client)))
    expect(stays.map(({ closed }) => closed)).toEqual([null, null])
    expect((await ticketFor(there)).status).toBe(401)
    await browser.post('/revoke-sessions')
    await Promise.all(stays.map((client) => cut(client)))
  })

  it('of which only the row is gone gives no ticket', async () => {
    await db.delete(session).where(eq(session.id, jonas.sessionId))
    expect((await ticketFor(jonas.token)).status).toBe(401)
  })

  it('ends a key’s documents', async () => {
    const { secret, id } = await workspace.key('editor', ['content:read', 'content:write'])
    const text = await LiveClient.join(secret, contentId)
    const mine = await LiveClient.join(owner.token, contentId)
    await request('DELETE', `/api/workspaces/current/api-keys/${id}`, { as: owner.token })
    await cut(text)
    expect(mine.closed).toBeNull()
  })
})

describe('an erased workspace', () => {
  it('cuts everybody, and nobody of another', async () => {
    const other = await createWorkspace()
    const stranger = await HubClient.join((await other.person('owner')).token)
    stranger.say({ type: 'presence:set', state: 'online', contentId })
    const clients = [await HubClient.join(jonas.token), await LiveClient.join(owner.token, contentId)]
    await request('DELETE', '/api/workspaces/current', { as: owner.token, body: { name: 'Acme' } })
    await Promise.all(clients.map((client) => cut(client)))
    expect(stranger.closed).toBeNull()
  })
})
