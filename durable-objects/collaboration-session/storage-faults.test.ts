import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { evict } from '#test/harness/evict'
import { LiveClient, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson } from '#test/harness/workspace'

let maya: TestPerson
let jonas: TestPerson
beforeAll(async () => {
  const workspace = await createWorkspace()
  maya = await workspace.person('editor')
  jonas = await workspace.person('editor')
})

const stub = (id: string) => env.COLLABORATION_SESSION.get(env.COLLABORATION_SESSION.idFromName(id))
const onDisk = (id: string, sql: string) =>
  runInDurableObject(stub(id), (_, { storage }) => {
    storage.sql.exec(sql)
  })
/** The object's own SQLite refuses writes to the log, as a full disk does, or has no log at all. */
const fullDisk = (id: string) =>
  onDisk(
    id,
    `CREATE TRIGGER full BEFORE INSERT ON document_update BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  )
const freeDisk = (id: string) => onDisk(id, 'DROP TRIGGER full')
const hideLog = (id: string) => onDisk(id, 'ALTER TABLE document_update RENAME TO hidden')
const showLog = (id: string) => onDisk(id, 'ALTER TABLE hidden RENAME TO document_update')

async function write(title = 'Spring'): Promise<string> {
  const { body } = await request<{ id: string }>('POST', '/api/content', {
    as: maya.token,
    body: { type: 'blog_post', title, body: 'Roasted on Tuesday.' },
  })
  return body.id
}
const titleInLibrary = async (id: string) =>
  (await request<{ title: string }>('GET', `/api/content/${id}`, { as: maya.token })).body.title
const closing = async (client: LiveClient) => {
  await until(() => client.closed !== null, 'the socket is closed')
  return client.closed?.code
}

describe('a session whose disk fails (D3)', () => {
  it('closes everybody with 4500 when it cannot write, and shows nobody what was not written', async () => {
    const id = await write()
    const [a, b] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    await fullDisk(id)
    a.type(' lost')
    expect([await closing(a), await closing(b)]).toEqual([4500, 4500])
    expect(b.title).toBe('Spring')
    expect(a.saved).toBe(0)
    await freeDisk(id)
    expect((await LiveClient.join(jonas.token, id)).title).toBe('Spring')
  })

  it('tells the library nothing that was not written', async () => {
    const id = await write()
    const a = await LiveClient.join(maya.token, id)
    a.type(' kept')
    await until(() => a.saved === 1, 'it is saved')
    await fullDisk(id)
    a.type(' lost')
    await closing(a)
    await freeDisk(id)
    await runDurableObjectAlarm(stub(id))
    await stub(id).settle()
    expect(await titleInLibrary(id)).toBe('Spring kept')
  })

  it('goes on from the log once the disk is well, with what the client kept', async () => {
    const id = await write()
    const a = await LiveClient.join(maya.token, id)
    await fullDisk(id)
    a.type(' again')
    await closing(a)
    await freeDisk(id)
    const b = await LiveClient.join(maya.token, id)
    b.type(' again')
    await until(() => b.saved === 1, 'it is saved')
    expect((await LiveClient.join(jonas.token, id)).title).toBe('Spring again')
  })

  it('closes with 4500, and serves nothing empty, when the log cannot be read', async () => {
    const id = await write()
    const a = await LiveClient.join(maya.token, id)
    a.type(' kept')
    await until(() => a.saved === 1, 'it is saved')
    await hideLog(id)
    await evict(stub(id), { webSockets: 'close' })
    const refused = await LiveClient.join(jonas.token, id)
    expect([refused.closed?.code, refused.title]).toEqual([4500, ''])
    await showLog(id)
    expect((await LiveClient.join(jonas.token, id)).title).toBe('Spring kept')
  })

  it('closes a socket that wakes it when the log cannot be read', async () => {
    const id = await write()
    const a = await LiveClient.join(maya.token, id)
    await evict(stub(id))
    await hideLog(id)
    a.type(' into the void')
    expect(await closing(a)).toBe(4500)
    expect(a.saved).toBe(0)
  })

  it('J4: closes with 4500 when the first text cannot be written, and begins anew when it can', async () => {
    const id = await write()
    await fullDisk(id)
    const refused = await LiveClient.join(maya.token, id)
    expect([refused.closed?.code, refused.title]).toEqual([4500, ''])
    await freeDisk(id)
    expect((await LiveClient.join(maya.token, id)).title).toBe('Spring')
  })

  it('J4: closes with 4500 when a log that was in use has become empty', async () => {
    const id = await write()
    await LiveClient.join(maya.token, id)
    await onDisk(id, 'DELETE FROM document_update')
    await evict(stub(id), { webSockets: 'close' })
    expect((await LiveClient.join(maya.token, id)).closed?.code).toBe(4500)
  })

  it('L2: does not count a change of the library as merged when the merge could not be written', async () => {
    const id = await write()
    const a = await LiveClient.join(maya.token, id)
    a.type(' live')
    await until(() => a.saved === 1, 'it is saved')
    await request('PATCH', `/api/content/${id}`, {
      as: jonas.token,
      headers: { 'if-match': '*' },
      body: { body: 'Changed by REST.' },
    })
    await fullDisk(id)
    await runInDurableObject(stub(id), (session) => expect(session.settle()).rejects.toThrow('closed'))
    await freeDisk(id)
    await stub(id).settle()
    const b = await LiveClient.join(jonas.token, id)
    expect([b.title, b.body]).toEqual(['Spring live', expect.stringContaining('Changed by REST.')])
    expect(await titleInLibrary(id)).toBe('Spring live')
  })
})
