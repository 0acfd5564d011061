import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evict } from '#test/harness/evict'
import { LiveClient, openSocket, unknownFrame, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

let workspace: TestWorkspace
let maya: TestPerson
let jonas: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  maya = await workspace.person('editor')
  jonas = await workspace.person('editor')
})

interface Content {
  id: string
  title: string
  body: string
  version: number
  hash: string
  status: string
  updatedBy: { id: string }
}

async function write(body = 'Roasted on Tuesday.', title = 'Spring'): Promise<Content> {
  const made = await request<Content>('POST', '/api/content', {
    as: maya.token,
    body: { type: 'blog_post', title, body },
  })
  written.push(made.body.id)
  return made.body
}
const read = async (id: string) =>
  (await request<Content>('GET', `/api/content/${id}`, { as: maya.token })).body
/** What is still on its way to the library would write rows under the tests that follow. */
afterAll(() => Promise.all(written.map((id) => stub(id).settle())))
const written: string[] = []
const stub = (id: string) => env.COLLABORATION_SESSION.get(env.COLLABORATION_SESSION.idFromName(id))

describe('joining a live document', () => {
  it('begins with the text of the library, written once', async () => {
    const { id } = await write()
    const first = await LiveClient.join(maya.token, id)
    const second = await LiveClient.join(jonas.token, id)
    expect(first.title).toBe('Spring')
    expect(first.body).toContain('Roasted on Tuesday.')
    expect(second.body).toBe(first.body)
  })

  it('takes a ticket once', async () => {
    const { id } = await write()
    const { body } = await request<{ protocols: string[] }>('POST', `/api/collaboration/${id}/ticket`, {
      as: maya.token,
    })
    const protocols = body.protocols.join(', ')
    const first = await openSocket(id, protocols)
    expect(first.status).toBe(101)
    expect(first.headers.get('sec-websocket-protocol')).toBe('marquee.v1')
    first.webSocket?.accept()
    const again = await openSocket(id, protocols)
    const closed = new Promise<number>((resolve) =>
      again.webSocket?.addEventListener('close', ({ code }) => resolve(code)),
    )
    again.webSocket?.accept()
    expect(await closed).toBe(4401)
  })

  it('refuses a missing or foreign ticket, a foreign origin and a foreign workspace', async () => {
    const { id } = await write()
    const other = await write()
    const { body } = await request<{ protocols: string[] }>('POST', `/api/collaboration/${other.id}/ticket`, {
      as: maya.token,
    })
    expect((await openSocket(id, 'marquee.v1')).status).toBe(401)
    expect((await openSocket(id, body.protocols.join(', '))).status).toBe(401)
    expect(
      (await openSocket(other.id, body.protocols.join(', '), { origin: 'https://evil.example' })).status,
    ).toBe(403)
    const stranger = await (await createWorkspace()).person('owner')
    expect((await request('POST', `/api/collaboration/${id}/ticket`, { as: stranger.token })).status).toBe(
      404,
    )
  })
})

describe('writing together', () => {
  it('shows an edit to the others and acknowledges it to its author', async () => {
    const { id } = await write()
    const [a, b] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    a.type(' harvest')
    await until(() => b.title === 'Spring harvest', 'the other sees it')
    await until(() => a.saved === 1, 'the author knows it is saved')
    expect(b.saved).toBe(0)
  })

  it('keeps every acknowledged edit through the death of the object', async () => {
    const { id } = await write()
    const a = await LiveClient.join(maya.token, id)
    for (const word of [' one', ' two', ' three']) a.type(word)
    await until(() => a.saved === 3, 'all is saved')
    await evict(stub(id))
    const b = await LiveClient.join(jonas.token, id)
    expect(b.title).toBe('Spring one two three')
  })

  it('refuses edits of those who only read, and tells them', async () => {
    const { id } = await write()
    const viewer = await LiveClient.join((await workspace.person('viewer')).token, id)
    const editor = await LiveClient.join(maya.token, id)
    viewer.type(' hacked')
    await until(() => viewer.messages.some((m) => JSON.stringify(m).includes('refused')), 'it is told')
    editor.type('!')
    await until(() => editor.saved === 1, 'the editor is saved')
    const late = await LiveClient.join(jonas.token, id)
    expect(late.title).toBe('Spring!')
  })

  it('closes only the socket that speaks nonsense', async () => {
    const { id } = await write()
    const [good, bad] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    bad.socket.send(unknownFrame(99))
    await until(() => bad.closed !== null, 'it is closed')
    expect(bad.closed?.code).toBe(4400)
    good.type('!')
    await until(() => good.saved === 1, 'the other goes on')
  })

  it('R1 closes the sockets a ruling concerns, and no other', async () => {
    const { id } = await write()
    const [a, b] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    const ruling = { userId: jonas.userId, credential: null, access: 'none', role: null } as const
    expect(await stub(id).enforce(workspace.id, { ...ruling, at: Date.now() - 60_000 })).toBe(0)
    expect(await stub(id).enforce('another workspace', { ...ruling, at: Date.now() })).toBe(0)
    await evict(stub(id))
    expect(await stub(id).enforce(workspace.id, { ...ruling, at: Date.now() })).toBe(1)
    await until(() => b.closed !== null, 'it is cut')
    expect(b.closed?.code).toBe(4403)
    a.type('!')
    await until(() => a.saved === 1, 'the other goes on')
  })

  it('R1 makes a member of another role ask for another ticket', async () => {
    const { id } = await write()
    const a = await LiveClient.join(maya.token, id)
    await stub(id).enforce(workspace.id, {
      ...{ userId: maya.userId, credential: null, access: 'renew', role: 'viewer', at: Date.now() },
    })
    await until(() => a.closed !== null, 'it is closed')
    expect(a.closed?.code).toBe(4401)
  })
})

describe('the library', () => {
  it('follows the live text by the ordinary verb, in the name of who wrote', async () => {
    const { id, version } = await write()
    const a = await LiveClient.join(jonas.token, id)
    a.type(' harvest')
    await until(() => a.saved === 1, 'it is saved')
    expect(await runDurableObjectAlarm(stub(id))).toBe(true)
    const after = await read(id)
    expect(after).toMatchObject({ title: 'Spring harvest', version: version + 1 })
    expect(after.updatedBy.id).toBe(jonas.userId)
  })

  it('merges an edit that came by REST with what is being typed', async () => {
    const { id } = await write('First paragraph.\n\nSecond paragraph.')
    const a = await LiveClient.join(jonas.token, id)
    a.type(' live')
    await until(() => a.saved === 1, 'it is saved')
    const patched = await request<Content>('PATCH', `/api/content/${id}`, {
      as: maya.token,
      headers: { 'if-match': '*' },
      body: { body: 'First paragraph, changed.\n\nSecond paragraph.' },
    })
    expect(patched.status).toBe(200)
    await stub(id).settle()
    await until(() => a.body.includes('First paragraph, changed.'), 'the socket sees the edit')
    expect(await read(id)).toMatchObject({ title: 'Spring live', body: expect.stringContaining('changed') })
  })

  it('goes to the library once, however many ask for it at once', async () => {
    const { id, version } = await write()
    const a = await LiveClient.join(jonas.token, id)
    a.type(' live')
    await until(() => a.saved === 1, 'it is saved')
    await Promise.all([stub(id).settle(), runDurableObjectAlarm(stub(id)), stub(id).settle()])
    expect(await read(id)).toMatchObject({ title: 'Spring live', version: version + 1 })
  })

  it('voids an approval when the live text is edited', async () => {
    const { id, hash } = await write()
    const reviewer = await workspace.person('reviewer')
    await request('POST', `/api/content/${id}/submit`, { as: maya.token, body: {} })
    const approved = await request('POST', `/api/content/${id}/approve`, {
      as: reviewer.token,
      body: { hash },
    })
    expect(approved.status).toBe(200)
    const a = await LiveClient.join(jonas.token, id)
    await stub(id).settle()
    expect((await read(id)).status).toBe('approved')
    a.type('!')
    await until(() => a.saved === 1, 'it is saved')
    await stub(id).settle()
    expect((await read(id)).status).not.toBe('approved')
  })
})
