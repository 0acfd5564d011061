import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentIn, openRoom, type TestPeer } from '#test/harness/room'
import { missing } from './completeness.ts'
import { readFrame, updateFrame } from './frames.ts'
import { MemoryLog } from './storage.ts'

const titleOf = (doc: Y.Doc) => doc.getText('title').toString()

/** A document that is typed into, letter by letter, and the update of each letter. */
function typist(id: number, text: string, from?: Y.Doc) {
  const doc = new Y.Doc()
  doc.clientID = id
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of text) doc.getText('title').insert(doc.getText('title').length, letter)
  return { doc, updates }
}
const known = (doc: Y.Doc) => (client: number) => Y.getState(doc.store, client)
const needs = (update: Uint8Array, doc = new Y.Doc()) => missing(Y.decodeUpdate(update), known(doc))
const has = (text: string, id = 1) => typist(id, text).doc

describe('what an update builds on', () => {
  it('is nothing for a beginning, a whole document, and what is known', () => {
    const { doc, updates } = typist(1, 'abc')
    const [a, b] = updates
    if (!a || !b) throw new Error('No updates.')
    expect(needs(a)).toBeNull()
    expect(needs(Y.encodeStateAsUpdate(doc))).toBeNull()
    expect(needs(b, has('a'))).toBeNull()
    expect(needs(a, has('abc'))).toBeNull()
  })

  it('is the end of the same client’s log, another’s letter, or what is deleted', () => {
    const { doc, updates } = typist(1, 'abc')
    const [, , c = new Uint8Array()] = updates
    expect(needs(c, has('a'))).toEqual({ client: 1, clock: 1 })
    const [x = new Uint8Array()] = typist(2, 'x', doc).updates
    expect(needs(x, has('ab'))).toEqual({ client: 1, clock: 2 })
    expect(needs(x, doc)).toBeNull()
    const other = typist(2, '', doc)
    other.doc.getText('title').delete(1, 2)
    const [gone = new Uint8Array()] = other.updates
    expect(needs(gone, has('ab'))).toEqual({ client: 1, clock: 2 })
    expect(needs(gone, doc)).toBeNull()
  })

  it('counts a gap inside an update, unless what it leaves out is known', () => {
    const [a = new Uint8Array(), , c = new Uint8Array()] = typist(1, 'abc').updates
    const gapped = Y.mergeUpdates([a, c])
    expect(needs(gapped)).toEqual({ client: 1, clock: 1 })
    expect(needs(gapped, has('ab'))).toBeNull()
  })
})

const send = (
  room: ReturnType<typeof openRoom>['room'],
  peer: TestPeer,
  ...updates: (Uint8Array | undefined)[]
) => {
  for (const update of updates) if (update) room.receive(peer, updateFrame(update))
}
const kinds = (peer: TestPeer) => peer.take().frames.map((bytes) => readFrame(bytes).kind)

describe('F6: an update that builds on what the session does not have', () => {
  it('is set aside, and its sender asked once; their answer is taken and acknowledged', () => {
    const log = new MemoryLog()
    const { room, seat } = openRoom(log)
    const [maya, jonas] = [seat('maya'), seat('jonas')]
    const { doc, updates } = typist(1, 'abcd')
    maya.take()
    jonas.take()
    send(room, maya, updates[0], updates[2], updates[3])
    expect(maya.take()).toMatchObject({ messages: [{ type: 'document:saved', updates: 1 }] })
    expect(titleOf(room.doc)).toBe('a')
    send(room, maya, Y.encodeStateAsUpdate(doc))
    expect(maya.take().messages).toEqual([{ type: 'document:saved', updates: 1 }])
    for (const copy of [room.doc, documentIn(log)]) expect(titleOf(copy)).toBe('abcd')
    expect(maya.closed).toBeNull()
    expect(kinds(jonas)).toEqual(['update', 'update'])
  })

  it('takes nothing else of that socket until then, so that no acknowledgement is for the wrong update', () => {
    const { room, seat } = openRoom()
    const maya = seat('maya')
    const { updates } = typist(1, 'abc')
    send(room, maya, updates[1])
    maya.take()
    send(room, maya, typist(9, 'other').updates[0])
    expect(maya.take().messages).toEqual([])
    send(room, maya, Y.mergeUpdates(updates))
    expect(maya.take().messages).toHaveLength(1)
    expect(titleOf(room.doc)).toBe('abc')
  })

  it('ends with 4400 when what is missing does not come in time, or too much else does', () => {
    const { room, seat, clock } = openRoom()
    const { updates } = typist(1, 'ab')
    const slow = seat('slow')
    send(room, slow, updates[1])
    clock.advance(5_001)
    send(room, slow, updates[1])
    expect(slow.closed?.code).toBe(4400)
    const busy = seat('busy')
    for (let n = 0; n < 201; n++) send(room, busy, updates[1])
    expect(busy.closed?.code).toBe(4400)
  })

  it('never stands in the way of others, who write to the same place', () => {
    const log = new MemoryLog()
    const { room, seat } = openRoom(log)
    const [bad, good] = [seat('bad'), seat('good')]
    const base = typist(1, 'x').doc
    send(room, good, Y.encodeStateAsUpdate(base))
    const { updates } = typist(5, 'abc', base)
    send(room, bad, updates[2])
    send(room, good, ...typist(2, 'yz', base).updates)
    expect(titleOf(room.doc)).toBe('xyz')
    expect(good.closed).toBeNull()
    expect(titleOf(documentIn(log))).toBe('xyz')
    expect([room.doc.store.pendingStructs, room.doc.store.pendingDs]).toEqual([null, null])
  })

  it('counts as unfit when its parts wait for one another: neither log nor document keeps it', () => {
    const log = new MemoryLog()
    const { room, seat } = openRoom(log)
    const [bad, good] = [seat('bad'), seat('good')]
    send(room, bad, circular())
    expect(bad.closed?.code).toBe(4400)
    send(room, good, ...typist(2, 'yz').updates)
    expect(titleOf(documentIn(log))).toBe('yz')
    expect(room.doc.store.pendingStructs).toBeNull()
  })
})

/** Two letters of two clients, each saying that it stands behind the other. */
function circular(): Uint8Array {
  const one = typist(11, 'a')
  const two = typist(12, 'b', one.doc)
  const [first = new Uint8Array(), second = new Uint8Array()] = [one.updates[0], two.updates[0]]
  const [mine, theirs] = [itemsOf(first), itemsOf(second)]
  for (const item of mine) item.origin = Y.createID(12, 0)
  const doc = new Y.Doc()
  doc.store.clients.set(11, mine).set(12, theirs)
  return Y.encodeStateAsUpdate(doc)
}

const itemsOf = (update: Uint8Array): Y.Item[] =>
  Y.decodeUpdate(update).structs.flatMap((struct) => (struct instanceof Y.Item ? [struct] : []))
