import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keptInIndexedDb } from './kept-updates.ts'
import { calm, SimulatedPage, SimulatedSession, settle } from './simulation.ts'

vi.stubGlobal('IDBKeyRange', IDBKeyRange)
let factory: IDBFactory
let session: SimulatedSession
beforeEach(() => {
  factory = new IDBFactory()
  session = new SimulatedSession()
  session.doc.getText('title').insert(0, 'Spring. ')
})
const page = (name = 'one') => new SimulatedPage(session, factory, name)
const keptRows = () => keptInIndexedDb(factory, 'maya/spring').load()

describe('a live document', () => {
  it('shows the text once it has arrived, and is live', async () => {
    const one = page()
    expect(one.live.read()).toMatchObject({ phase: 'connecting', ready: false, admitted: false })
    await calm(session, [one])
    expect(one.text).toBe('Spring. ')
    expect(one.live.read()).toMatchObject({ phase: 'live', ready: true, admitted: true, canWrite: true })
  })

  it('is saving until the server says that the change is on disk', async () => {
    const one = page()
    await calm(session, [one])
    one.type('Hello')
    expect(one.live.read()).toMatchObject({ phase: 'saving', pending: 1 })
    const [wire] = session.wires
    while (wire && wire.up.length > 0) wire.moveUp()
    expect(session.text).toBe('Spring. Hello')
    expect(one.live.read().phase).toBe('saving')
    await calm(session, [one])
    expect(one.live.read()).toMatchObject({ phase: 'live', pending: 0 })
    expect(await keptRows()).toEqual([])
  })

  it('keeps what is written while the connection is gone, says how much, and merges it', async () => {
    const [one, two] = [page('one'), page('two')]
    await calm(session, [one, two])
    one.online = false
    one.live.drop()
    one.type('From the train. ')
    one.type('Twice. ')
    two.type('Meanwhile. ')
    await calm(session, [two])
    expect(one.live.read()).toMatchObject({ phase: 'offline', pending: 2, kept: 2 })
    expect(await keptRows()).toHaveLength(2)
    one.online = true
    one.live.retry()
    await calm(session, [one, two])
    expect(one.text).toBe(two.text)
    for (const words of ['From the train. ', 'Twice. ', 'Meanwhile. ']) expect(session.text).toContain(words)
    expect(one.live.read()).toMatchObject({ phase: 'live', pending: 0 })
    expect(await keptRows()).toEqual([])
  })

  it('never calls a change kept that this device has not taken', async () => {
    const one = page()
    await calm(session, [one])
    one.online = false
    one.live.drop()
    one.type('Just typed.')
    expect(one.live.read()).toMatchObject({ phase: 'offline', pending: 1, kept: 0, keeps: true })
    factory.open = () => {
      throw new DOMException('No storage here', 'SecurityError')
    }
    const closed = page('private')
    await calm(session, [closed])
    closed.online = false
    closed.live.drop()
    closed.type('Nowhere.')
    await settle()
    expect(closed.live.read()).toMatchObject({ phase: 'offline', pending: 1, kept: 0, keeps: false })
  })

  it('sends after a crash what the crashed page had not saved', async () => {
    const crashed = page('crashed')
    await calm(session, [crashed])
    crashed.online = false
    crashed.live.drop()
    crashed.type('Not lost.')
    await settle()
    const later = page('later')
    await calm(session, [later])
    expect(session.text).toBe('Spring. Not lost.')
    expect(later.text).toBe(session.text)
    expect(await keptRows()).toEqual([])
  })

  it('leaves the rows of another open page to that page until they are on disk', async () => {
    const [one, two] = [page('one'), page('two')]
    await calm(session, [one, two])
    one.online = false
    one.live.drop()
    one.type('Mine. ')
    two.type('Other. ')
    await calm(session, [two])
    expect((await keptRows()).map(({ key }) => key[1])).toEqual(['one'])
  })

  it('lets a reader read: nothing is sent, and nothing kept is taken up', async () => {
    const writer = page('writer')
    await calm(session, [writer])
    writer.online = false
    writer.live.drop()
    writer.type('As a writer.')
    await settle()
    session.canWrite = false
    const reader = page('reader')
    await calm(session, [reader])
    expect(reader.live.read()).toMatchObject({ phase: 'live', admitted: true, canWrite: false, pending: 0 })
    expect(reader.text).toBe('Spring. ')
    expect(await keptRows()).toHaveLength(1)
  })

  it('says so when a writer became a reader with changes not saved', async () => {
    const one = page()
    await calm(session, [one])
    one.online = false
    one.live.drop()
    one.type('Too late.')
    one.online = true
    session.canWrite = false
    one.live.retry()
    await calm(session, [one])
    expect(one.live.read()).toMatchObject({ phase: 'refused', pending: 1 })
    expect(session.text).toBe('Spring. ')
  })

  it.each([
    [4403, 'removed'],
    [4404, 'gone'],
    [4414, 'tooLarge'],
  ])('is closed by %i, and keeps what is not saved', async (code, reason) => {
    const one = page()
    await calm(session, [one])
    one.type('Unsaved')
    session.cut(code)
    await calm(session, [one])
    expect(one.live.read()).toMatchObject({ phase: 'closed', reason, pending: 1 })
    expect(session.wires.size).toBe(0)
    expect(await keptRows()).toHaveLength(1)
  })

  it.each([
    [4409, 'crowded'],
    [4408, 'tooFast'],
    [4500, 'fault'],
  ])('says what keeps it from the session after %i, until it is back', async (code, trouble) => {
    const one = page()
    await calm(session, [one])
    session.cut(code)
    expect(one.live.read()).toMatchObject({ phase: 'offline', trouble })
    await calm(session, [one])
    expect(one.live.read()).toMatchObject({ phase: 'live', trouble: null })
  })

  it('knows a line that was lost from a socket that nothing lets through', async () => {
    const one = page()
    await calm(session, [one])
    session.cut()
    expect(one.live.read()).toMatchObject({ phase: 'offline', trouble: null })
    one.live.retry()
    await settle()
    session.cut()
    expect(one.live.read()).toMatchObject({ phase: 'offline', trouble: 'blocked' })
  })

  it('counts what an earlier page left here before it has reached the session', async () => {
    const crashed = page('crashed')
    await calm(session, [crashed])
    crashed.online = false
    crashed.live.drop()
    crashed.type('Not lost.')
    await settle()
    session.reachable = false
    const later = page('later')
    await settle()
    later.pass()
    await settle()
    expect(later.live.read()).toMatchObject({ phase: 'offline', ready: false, pending: 1, kept: 1 })
  })

  it('is closed when no ticket is to be had any more', async () => {
    const one = page()
    await calm(session, [one])
    session.refusal = 'forbidden'
    session.cut(4401)
    await calm(session, [one])
    expect(one.live.read()).toMatchObject({ phase: 'closed', reason: 'removed' })
  })

  it('hears typed messages, and passes over those it does not know', async () => {
    const one = page()
    const heard: string[] = []
    one.live.onMessage(({ type }) => heard.push(type))
    await calm(session, [one])
    const [wire] = session.wires
    wire?.down.push('{"type":"from:tomorrow"}', '{"type":"document:refused"}')
    await calm(session, [one])
    expect(heard).toEqual(['document:refused'])
  })

  it('asks again when its first question was not heard', async () => {
    const one = page()
    await settle()
    const [wire] = session.wires
    wire?.accept()
    wire?.up.splice(0)
    one.pass()
    await calm(session, [one])
    expect(one.live.read().phase).toBe('live')
  })

  it('replaces a socket that has gone silent', async () => {
    const one = page()
    await calm(session, [one])
    const [silent] = session.wires
    one.pass()
    one.pass()
    await settle()
    one.pass()
    await settle()
    expect(silent && session.wires.has(silent)).toBe(false)
    await calm(session, [one])
    expect(one.live.read().phase).toBe('live')
  })
})
