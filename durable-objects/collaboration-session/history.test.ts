import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { authoredTextSchema, textOf } from '#core/domain/history/authored-text'
import { IDLE } from '#core/domain/history/point-due'
import { evict } from '#test/harness/evict'
import { LiveClient, until } from '#test/harness/live'
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

const stub = (id: string) => env.COLLABORATION_SESSION.get(env.COLLABORATION_SESSION.idFromName(id))
const identity = ({ userId, name }: TestPerson) => ({ userId, name, colour: 'teal', role: 'editor' })

async function write(body = 'Roasted on Tuesday.\n\nDrink it slowly.'): Promise<string> {
  const made = await request<{ id: string }>('POST', '/api/content', {
    as: maya.token,
    body: { type: 'blog_post', title: 'Spring', body },
  })
  return made.body.id
}
const versions = async (id: string) => (await stub(id).versions(workspace.id)).items
const kinds = async (id: string) => (await versions(id)).map(({ kind }) => kind)
const keep = (id: string, name: string) =>
  stub(id).keepVersion(workspace.id, { id: name, kind: 'named', name, by: null })
async function textAt(id: string, version: string | null) {
  const text = JSON.parse((await stub(id).versionText(workspace.id, version)) ?? 'null')
  return authoredTextSchema.parse(text.text)
}
const linesAt = async (id: string, version: string | null) =>
  (await textAt(id, version)).blocks.map(({ runs }) => textOf(runs))
const saved = (client: LiveClient, updates: number) =>
  until(() => client.saved >= updates, 'the edit is saved')

/** Makes the object believe that the last edit is older by this much (ms). */
async function rest(id: string, ms: number): Promise<void> {
  await runDurableObjectAlarm(stub(id))
  await evict(stub(id))
  await runInDurableObject(stub(id), (_, { storage }) => {
    storage.sql.exec('UPDATE history_span SET first = first - ?, last = last - ?', ms, ms)
  })
  await evict(stub(id))
}

describe('points in a history', () => {
  it('begins with the text the document was opened with', async () => {
    const id = await write()
    await LiveClient.join(maya.token, id)
    expect(await kinds(id)).toEqual(['start'])
  })

  it('H1 keeps what was written once it has rested, with who wrote it', async () => {
    const id = await write()
    const [a, b] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    a.type(' one')
    b.type(' two')
    await Promise.all([saved(a, 1), saved(b, 1)])
    await runDurableObjectAlarm(stub(id))
    expect(await kinds(id), 'not yet: nobody has rested').toEqual(['start'])
    const waits = await runInDurableObject(stub(id), (_, { storage }) => storage.getAlarm())
    expect(waits, 'but an alarm is set').not.toBeNull()
    await rest(id, IDLE)
    await runDurableObjectAlarm(stub(id))
    const [newest] = await versions(id)
    expect(newest).toMatchObject({ kind: 'idle', by: null, title: expect.stringContaining('one') })
    expect(newest?.authors.map((author) => author.id).toSorted()).toEqual(
      [maya.userId, jonas.userId].toSorted(),
    )
    expect((await stub(id).versions(workspace.id)).unsaved).toEqual([])
  })

  it('keeps nothing again while nothing is written', async () => {
    const id = await write()
    await LiveClient.join(maya.token, id)
    await stub(id).keepVersion(workspace.id, { id: 'run', kind: 'ai', name: null, by: null })
    expect(await kinds(id)).toEqual(['start'])
  })

  it('keeps a version before a change that came by another way, and tells whose that was', async () => {
    const id = await write('First.\n\nSecond.')
    const b = await LiveClient.join(jonas.token, id)
    b.type(' live')
    await saved(b, 1)
    await request('PATCH', `/api/content/${id}`, {
      as: maya.token,
      headers: { 'if-match': '*' },
      body: { body: 'First, changed.\n\nSecond.' },
    })
    await stub(id).settle()
    expect(await kinds(id)).toEqual(['import', 'start'])
    const { unsaved } = await stub(id).versions(workspace.id)
    expect(unsaved.map((person) => person.id)).toContain(maya.userId)
    const [first] = (await textAt(id, null)).blocks
    expect(first?.runs.find(({ text }) => text.includes('changed'))?.by).toBe(maya.userId)
  })

  it('opens a document nobody had open, to keep it', async () => {
    const id = await write()
    await keep(id, 'untouched')
    expect(await linesAt(id, 'untouched')).toEqual(['Roasted on Tuesday.', 'Drink it slowly.'])
  })

  it('answers another workspace as if there were none', async () => {
    const id = await write()
    await keep(id, 'ours')
    expect((await stub(id).versions('theirs')).items).toEqual([])
    expect(await stub(id).versionText('theirs', 'ours')).toBeNull()
    expect(await stub(id).nameVersion('theirs', 'ours', 'x')).toBe(false)
    const by = identity(maya)
    expect(await stub(id).restoreVersion('theirs', 'ours', 'undo', by)).toBe(false)
  })
})

describe('who wrote what', () => {
  it('H2 is told of every character, whoever writes beside it, and outlives the object', async () => {
    const id = await write()
    const [a, b] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    a.type(' harvest')
    await saved(a, 1)
    await until(() => b.title.includes('harvest'), 'the other sees it')
    b.type(' big', 'Spring'.length)
    await saved(b, 1)
    await keep(id, 'both')
    await evict(stub(id))
    expect((await textAt(id, 'both')).title.map(({ text, by }) => [text, by])).toEqual([
      ['Spring', null],
      [' big', jonas.userId],
      [' harvest', maya.userId],
    ])
  })

  it('does not take one person’s word for another’s', async () => {
    const id = await write()
    const [a, b] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    a.type('A')
    await saved(a, 1)
    b.doc.clientID = a.doc.clientID
    await until(() => b.title.includes('A'), 'the other has it')
    b.type('B', 0)
    await saved(b, 1)
    const title = (await textAt(id, null)).title
    expect(title.find(({ text }) => text === 'B')?.by).toBe(jonas.userId)
    expect(title.find(({ text }) => text === 'A')?.by).toBe(maya.userId)
  })
})

describe('restoring a version', () => {
  it('H3 is a change by whoever restores, with what was there kept before it', async () => {
    const id = await write()
    const a = await LiveClient.join(maya.token, id)
    await keep(id, 'before')
    a.type(' ruined')
    await saved(a, 1)
    expect(await stub(id).restoreVersion(workspace.id, 'before', 'undo', identity(jonas))).toBe(true)
    await until(() => a.title === 'Spring', 'the page shows it')
    const [newest] = await versions(id)
    expect(newest).toMatchObject({
      id: 'undo',
      kind: 'restore',
      title: 'Spring ruined',
      by: { id: jonas.userId },
    })
    expect(await stub(id).restoreVersion(workspace.id, 'undo', 'again', identity(jonas))).toBe(true)
    await until(() => a.title === 'Spring ruined', 'it can be taken back')
    expect((await textAt(id, null)).title.at(-1)?.by).toBe(jonas.userId)
  })

  it('merges with what somebody types meanwhile, and leaves equal text untouched', async () => {
    const id = await write()
    const [a, b] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    await keep(id, 'before')
    a.type(' ruined')
    await saved(a, 1)
    await until(() => b.title === 'Spring ruined', 'the other sees it')
    const kept = (await textAt(id, null)).title[0]
    const offline = new Y.Doc()
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(b.doc))
    offline.getText('title').insert(0, 'My ')
    await stub(id).restoreVersion(workspace.id, 'before', 'undo', identity(maya))
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(offline))
    await saved(b, 1)
    await until(() => a.title === 'My Spring' && b.title === 'My Spring', 'both are there')
    expect((await textAt(id, null)).title.at(-1), 'not written anew').toEqual(kept)
  })

  it('does nothing when repeated, and nothing for a version that is not there', async () => {
    const id = await write()
    const a = await LiveClient.join(maya.token, id)
    await keep(id, 'before')
    const restore = (version: string) =>
      stub(id).restoreVersion(workspace.id, version, 'undo', identity(maya))
    expect(await restore('no such')).toBe(false)
    expect(await kinds(id)).toEqual(['named', 'start'])
    a.type(' x')
    await saved(a, 1)
    await restore('before')
    await until(() => a.title === 'Spring', 'it is restored')
    a.type(' y')
    await saved(a, 2)
    expect(await restore('before')).toBe(true)
    expect((await textAt(id, null)).title.map(({ text }) => text).join('')).toBe('Spring y')
  })
})
