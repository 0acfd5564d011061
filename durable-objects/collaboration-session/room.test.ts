import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentIn, openRoom, type TestPeer, typed, UNFIT } from '#test/harness/room'
import { awarenessFrame, readFrame, step1Frame, updateFrame } from './frames.ts'
import { MemoryLog } from './storage.ts'

const edit = (doc: Y.Doc, text: string) => updateFrame(typed(doc, text))
const titleOf = (doc: Y.Doc) => doc.getText('title').toString()
/** What a client that applies all it was sent would read. */
const shown = ({ frames }: { frames: Uint8Array[] }, onto = new Y.Doc()) => {
  for (const bytes of frames) {
    const frame = readFrame(bytes)
    if (frame.kind === 'update') Y.applyUpdate(onto, frame.update)
  }
  return titleOf(onto)
}
const kinds = ({ frames }: { frames: Uint8Array[] }) => frames.map((bytes) => readFrame(bytes).kind)
const cursor = (clientId: number, clock: number, state: unknown = { cursor: clock }) =>
  awarenessFrame([{ clientId, clock, state: JSON.stringify(state) }])
const heard = ({ frames }: { frames: Uint8Array[] }) =>
  frames.flatMap((bytes) => {
    const frame = readFrame(bytes)
    return frame.kind === 'awareness' ? frame.entries : []
  })
const hello = step1Frame(Y.encodeStateVector(new Y.Doc()))
/** Makes sending so slow that the room gathers updates, for 16 ms from now. */
function busy({ room, seat, slow }: ReturnType<typeof openRoom>) {
  slow.line = 8
  const crowd = Array.from({ length: 60 }, (_, n) => seat(`crowd ${n}`))
  const [noisy] = crowd
  if (noisy) room.receive(noisy, edit(new Y.Doc(), '.'))
  for (const peer of crowd) peer.take()
  return crowd
}

describe('joining a room', () => {
  it('J5: asks writers for what they have, and readers for nothing', () => {
    const { seat } = openRoom()
    expect(kinds(seat('maya'))).toEqual(['step1'])
    expect(seat('vera', { canWrite: false }).frames).toEqual([])
  })

  it('J5: tells the awareness it knows, and asks the others for theirs when it has slept', () => {
    const log = new MemoryLog()
    const { room, seat } = openRoom(log)
    const maya = seat('maya')
    room.receive(maya, cursor(1, 1))
    expect(heard(seat('jonas')).map(({ clientId }) => clientId)).toEqual([1])
    const woken = openRoom(log)
    maya.take()
    woken.room.join(maya, { slept: true })
    expect(maya.frames).toEqual([])
    woken.seat('jonas')
    expect(kinds(maya)).toEqual(['queryAwareness'])
  })

  it('J5: answers step 1 with what is missing', () => {
    const { room, seat } = openRoom()
    const [maya, jonas] = [seat('maya'), seat('jonas')]
    const doc = new Y.Doc()
    room.receive(maya, edit(doc, 'Spring'))
    jonas.take()
    room.receive(jonas, hello)
    expect(shown(jonas)).toBe('Spring')
    jonas.take()
    room.receive(jonas, step1Frame(Y.encodeStateVector(doc)))
    expect(shown(jonas)).toBe('')
  })
})

describe('a frame that breaks the rules', () => {
  const limits = { message: 2_000, updateBurst: 5, updatesPerSecond: 1, signalBurst: 5, signalsPerSecond: 1 }
  const flood = (work: (peer: TestPeer, room: ReturnType<typeof openRoom>['room'], n: number) => void) => {
    const { room, seat } = openRoom(new MemoryLog(), limits)
    const [good, bad] = [seat('good'), seat('bad')]
    for (let n = 0; n < 6; n++) work(bad, room, n)
    room.receive(good, edit(new Y.Doc(), 'still here'))
    expect(good.closed).toBeNull()
    expect(titleOf(room.doc)).toContain('still here')
    return bad.closed?.code
  }

  it('F1: closes its own socket with 4400', () => {
    expect(flood((peer, room) => room.receive(peer, new Uint8Array([99])))).toBe(4400)
    expect(flood((peer, room) => room.receive(peer, updateFrame(new Uint8Array([250, 250]))))).toBe(4400)
  })

  it('F2: closes with 4413 when it is too large, and 4408 when there are too many', () => {
    expect(flood((peer, room) => room.receive(peer, new Uint8Array(2_001)))).toBe(4413)
    const doc = new Y.Doc()
    expect(flood((peer, room) => room.receive(peer, edit(doc, 'x')))).toBe(4408)
    expect(flood((peer, room, n) => room.receive(peer, cursor(1, n)))).toBe(4408)
    expect(flood((peer, room) => room.receive(peer, hello))).toBe(4408)
  })

  it('F2: closes with 4414 when the document would grow too large', () => {
    const { room, seat } = openRoom(new MemoryLog(), { document: 1_000 })
    const maya = seat('maya')
    const doc = new Y.Doc()
    room.receive(maya, edit(doc, 'a'.repeat(900)))
    expect(maya.closed).toBeNull()
    room.receive(maya, edit(doc, 'b'.repeat(200)))
    expect(maya.closed?.code).toBe(4414)
    expect(titleOf(room.doc)).toBe('a'.repeat(900))
  })

  it('F2: compacts a long log before it refuses anybody', () => {
    const { room, seat, clock } = openRoom(new MemoryLog(), { document: 3_000 })
    const maya = seat('maya')
    const doc = new Y.Doc()
    for (let n = 0; n < 250; n++) {
      clock.advance(100)
      room.receive(maya, edit(doc, 'x'))
    }
    expect(maya.closed).toBeNull()
    expect(titleOf(room.doc)).toHaveLength(250)
  })

  it('F3: closes the sender of an update that does not fit, and keeps what others sent at the same time', () => {
    const log = new MemoryLog()
    const stage = openRoom(log)
    const { room, clock } = stage
    const [good, bad] = busy(stage)
    if (!good || !bad) throw new Error('nobody here')
    room.receive(bad, updateFrame(UNFIT))
    room.receive(good, edit(new Y.Doc(), 'kept'))
    clock.advance(20)
    expect(bad.closed?.code).toBe(4400)
    expect(good.closed).toBeNull()
    expect(good.messages).toEqual([{ type: 'document:saved', updates: 1 }])
    expect(titleOf(documentIn(log))).toContain('kept')
  })

  it('F4: refuses the edits of a reader without closing, and tells a typed client', () => {
    const { room, seat } = openRoom()
    const [vera, plain] = [
      seat('vera', { canWrite: false }),
      seat('plain', { canWrite: false, typed: false }),
    ]
    for (const reader of [vera, plain]) room.receive(reader, edit(new Y.Doc(), 'hacked'))
    expect(vera.messages).toEqual([{ type: 'document:refused' }])
    expect(plain.messages).toEqual([])
    expect([vera.closed, plain.closed, titleOf(room.doc)]).toEqual([null, null, ''])
  })

  it('F4: takes the empty answer of a reader in silence', () => {
    const { room, seat } = openRoom()
    const vera = seat('vera', { canWrite: false })
    room.receive(vera, updateFrame(Y.encodeStateAsUpdate(new Y.Doc())))
    expect(vera.messages).toEqual([])
  })

  it('R1: refuses from the moment a role ends, and takes again when it is back', () => {
    const { room, seat } = openRoom()
    const maya = seat('maya')
    const doc = new Y.Doc()
    maya.canWrite = false
    room.receive(maya, edit(doc, 'no'))
    expect(titleOf(room.doc)).toBe('')
    maya.canWrite = true
    room.receive(maya, updateFrame(Y.encodeStateAsUpdate(doc)))
    expect(titleOf(room.doc)).toBe('no')
  })
})

describe('durability', () => {
  it('D1: has written what it shows', () => {
    const log = new MemoryLog()
    const written: string[] = []
    const { room, seat } = openRoom(log)
    const [maya, jonas] = [seat('maya'), seat('jonas')]
    for (const peer of [maya, jonas]) {
      const send = peer.send.bind(peer)
      peer.send = (frame) => {
        written.push(titleOf(documentIn(log)))
        send(frame)
      }
    }
    room.receive(maya, edit(new Y.Doc(), 'Spring'))
    expect(written).toEqual(['Spring', 'Spring'])
  })

  it('D2: counts to each author what is durable of theirs', () => {
    const stage = openRoom()
    const { room, clock } = stage
    const [maya, jonas, third] = busy(stage)
    if (!maya || !jonas || !third) throw new Error('nobody here')
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    for (const text of ['one', 'two', 'three']) room.receive(maya, edit(a, text))
    room.receive(jonas, edit(b, 'four'))
    expect(maya.messages).toEqual([])
    clock.advance(20)
    expect(maya.messages).toEqual([{ type: 'document:saved', updates: 3 }])
    expect(jonas.messages).toEqual([{ type: 'document:saved', updates: 1 }])
    expect(third.messages).toEqual([])
  })

  it('D2: says nothing to a client that does not speak of it', () => {
    const { room, seat } = openRoom()
    const plain = seat('plain', { typed: false })
    room.receive(plain, edit(new Y.Doc(), 'x'))
    expect(plain.messages).toEqual([])
  })

  it('puts a change of the server on disk and before everybody', () => {
    const log = new MemoryLog()
    const { room, seat, commits } = openRoom(log)
    const maya = seat('maya')
    const server = { userId: '', name: 'Marquee', colour: 'grey', role: 'system' }
    expect(room.change(server, (doc) => doc.getText('title').insert(0, 'Seeded'))).toBe(true)
    expect(room.change(server, () => {})).toBe(false)
    expect(shown(maya)).toBe('Seeded')
    expect(titleOf(documentIn(log))).toBe('Seeded')
    expect(commits).toEqual([[server]])
  })
})

describe('speed', () => {
  it('S1: writes and shows at once in a quiet session', () => {
    const { room, seat, clock } = openRoom()
    const [maya, jonas] = [seat('maya'), seat('jonas')]
    room.receive(maya, edit(new Y.Doc(), 'now'))
    expect(shown(jonas)).toBe('now')
    expect(clock.waiting).toBe(0)
  })

  it('S1: makes one row and one frame of what arrives in one window', () => {
    const log = new MemoryLog()
    const stage = openRoom(log)
    const { room, clock } = stage
    const crowd = busy(stage)
    const { updates } = log.size()
    for (const [n, peer] of crowd.entries()) room.receive(peer, edit(new Y.Doc(), `${n} `))
    expect(clock.waiting).toBe(1)
    clock.advance(16)
    expect(log.size().updates).toBe(updates + 1)
    expect(new Set(crowd.map(({ frames }) => frames.length))).toEqual(new Set([1]))
    expect(titleOf(documentIn(log)).match(/\d+ /g)).toHaveLength(crowd.length)
  })

  it('S2: sends nobody their own update while few write', () => {
    const stage = openRoom()
    const { room, clock } = stage
    const [maya, jonas, reader] = busy(stage)
    if (!maya || !jonas || !reader) throw new Error('nobody here')
    room.receive(maya, edit(new Y.Doc(), 'M'))
    room.receive(jonas, edit(new Y.Doc(), 'J'))
    clock.advance(16)
    expect(shown(maya)).toBe('J')
    expect(shown(jonas)).toBe('M')
    expect([...shown(reader)].sort()).toEqual(['J', 'M'])
  })

  it('S2: sends an author alone nothing', () => {
    const { room, seat } = openRoom()
    const maya = seat('maya')
    maya.take()
    room.receive(maya, edit(new Y.Doc(), 'x'))
    expect(maya.frames).toEqual([])
  })

  it('S3: merges awareness, the newest of each client winning', () => {
    const stage = openRoom()
    const { room, clock } = stage
    const [maya, jonas, reader] = busy(stage)
    if (!maya || !jonas || !reader) throw new Error('nobody here')
    for (let tick = 1; tick <= 9; tick++) room.receive(maya, cursor(1, tick))
    room.receive(jonas, cursor(2, 1))
    clock.advance(16)
    expect(reader.frames).toHaveLength(1)
    expect(heard(reader).map(({ clientId, clock: at }) => [clientId, at])).toEqual([
      [1, 9],
      [2, 1],
    ])
  })

  it('S3: gives a plain client its own awareness back, because y-websocket takes silence for a dead line', () => {
    const { room, seat } = openRoom()
    const [plain, typing] = [seat('plain', { typed: false }), seat('typing')]
    for (const peer of [plain, typing]) peer.take()
    room.receive(plain, cursor(1, 1))
    expect(heard(plain.take())).toHaveLength(1)
    typing.take()
    room.receive(typing, cursor(2, 1))
    expect(heard(typing)).toEqual([])
  })

  it('S1: does not let a slow disk hold up what waits for longer than the longest window', () => {
    const log = new MemoryLog()
    const { room, seat, slow, clock } = openRoom(log)
    const [maya, jonas] = [seat('maya'), seat('jonas')]
    slow.disk = 100
    room.receive(maya, edit(new Y.Doc(), 'M'))
    clock.advance(5)
    room.receive(jonas, edit(new Y.Doc(), 'J'))
    clock.advance(15)
    expect(log.size().updates).toBe(1)
    clock.advance(1)
    expect(log.size().updates).toBe(2)
  })

  it('S4: leaves no timer when nothing waits', () => {
    const stage = openRoom()
    const { room, clock } = stage
    const [maya] = busy(stage)
    if (!maya) throw new Error('nobody here')
    room.receive(maya, edit(new Y.Doc(), 'x'))
    expect(clock.waiting).toBe(1)
    clock.advance(40)
    expect(clock.waiting).toBe(0)
  })
})

describe('awareness', () => {
  it('A1: takes few clients of one socket, and small states', () => {
    const many = openRoom()
    const maya = many.seat('maya')
    for (let id = 1; id <= 4; id++) many.room.receive(maya, cursor(id, 1))
    expect(maya.closed).toBeNull()
    many.room.receive(maya, cursor(5, 1))
    expect(maya.closed?.code).toBe(4400)
    const large = openRoom()
    const jonas = large.seat('jonas')
    large.room.receive(jonas, cursor(1, 1, { text: 'x'.repeat(5_000) }))
    expect(jonas.closed?.code).toBe(4413)
  })

  it('A1: is not used up by what a standard client repeats of the others', () => {
    const { room, seat } = openRoom()
    const everybody = Array.from({ length: 9 }, (_, n) => seat(`person ${n}`))
    for (const [n, peer] of everybody.entries()) room.receive(peer, cursor(n, 1))
    const [first, ...rest] = everybody
    if (!first) throw new Error('nobody here')
    rest[0]?.take()
    for (let n = 1; n < everybody.length; n++) room.receive(first, cursor(n, 2, { stolen: true }))
    expect(first.closed).toBeNull()
    expect(rest[0]?.frames).toEqual([])
  })

  it('A2: shows people as their ticket has them', () => {
    const { room, seat } = openRoom()
    const [maya, jonas] = [seat('maya'), seat('jonas')]
    room.receive(maya, cursor(1, 1, { user: { name: 'Jonas' }, cursor: 3 }))
    expect(JSON.parse(heard(jonas)[0]?.state ?? '')).toMatchObject({ cursor: 3, user: { name: 'maya' } })
  })

  it('A3: tells the others at once when a socket goes, for whatever reason', () => {
    const { room, seat } = openRoom()
    const [maya, jonas, reader] = [seat('maya'), seat('jonas'), seat('reader')]
    room.receive(maya, cursor(1, 7))
    room.receive(jonas, cursor(2, 3))
    reader.take()
    room.leave(maya)
    room.receive(jonas, new Uint8Array([99]))
    expect(heard(reader)).toEqual([
      { clientId: 1, clock: 8, state: 'null' },
      { clientId: 2, clock: 4, state: 'null' },
    ])
    expect(room.size).toBe(1)
  })
})
