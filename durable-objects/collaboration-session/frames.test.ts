import { createDecoder, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import {
  awarenessFrame,
  queryAwarenessFrame,
  readFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from './frames.ts'

const bytesOf = (write: (encoder: ReturnType<typeof createEncoder>) => void) => {
  const encoder = createEncoder()
  write(encoder)
  return toUint8Array(encoder)
}
const sample = () => {
  const doc = new Y.Doc()
  doc.getText('title').insert(0, 'Spring')
  return doc
}

describe('frames (F1)', () => {
  it('reads what y-protocols writes', () => {
    const doc = sample()
    const update = Y.encodeStateAsUpdate(doc)
    const sync = (write: (encoder: ReturnType<typeof createEncoder>) => void) =>
      bytesOf((encoder) => {
        writeVarUint(encoder, 0)
        write(encoder)
      })
    expect(readFrame(sync((encoder) => writeSyncStep1(encoder, doc)))).toEqual({
      kind: 'step1',
      stateVector: Y.encodeStateVector(doc),
    })
    expect(readFrame(sync((encoder) => writeUpdate(encoder, update)))).toEqual({ kind: 'update', update })
    expect(readFrame(new Uint8Array([3]))).toEqual({ kind: 'queryAwareness' })
  })

  it.each([step2Frame, updateFrame])('writes what y-protocols reads', (frame) => {
    const doc = sample()
    const replica = new Y.Doc()
    const decoder = createDecoder(frame(Y.encodeStateAsUpdate(doc)))
    expect(readVarUint(decoder)).toBe(0)
    readSyncMessage(decoder, createEncoder(), replica, null)
    expect(replica.getText('title').toString()).toBe('Spring')
  })

  it('answers step 1 as y-protocols does', () => {
    const decoder = createDecoder(step1Frame(Y.encodeStateVector(new Y.Doc())))
    readVarUint(decoder)
    const answer = createEncoder()
    readSyncMessage(decoder, answer, sample(), null)
    expect(readFrame(new Uint8Array([0, ...toUint8Array(answer)]))).toMatchObject({ kind: 'update' })
  })

  it('exchanges awareness with y-protocols, both ways', () => {
    const doc = sample()
    const here = new Awareness(doc)
    const there = new Awareness(new Y.Doc())
    here.setLocalState({ cursor: 3, name: 'Zoë 🌱' })
    const update = encodeAwarenessUpdate(here, [doc.clientID])
    const frame = readFrame(new Uint8Array([1, update.byteLength, ...update]))
    if (frame.kind !== 'awareness') throw new Error('not awareness')
    expect(frame.entries).toHaveLength(1)
    applyAwarenessUpdate(there, awarenessFrame(frame.entries).slice(2), null)
    expect(there.getStates().get(doc.clientID)).toEqual({ cursor: 3, name: 'Zoë 🌱' })
    here.destroy()
    there.destroy()
  })

  it.each([
    ['nothing', []],
    ['an unknown type', [9]],
    ['an authentication message', [2, 0]],
    ['an unknown sync step', [0, 7, 0]],
    ['a sync frame without a payload', [0, 2]],
    ['a payload shorter than it says', [0, 2, 40, 1, 2, 3]],
    ['a length beyond every integer', [0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255, 127]],
    ['awareness of more clients than it holds', [1, 3, 200, 1, 1]],
  ])('refuses %s', (_, bytes) => {
    expect(() => readFrame(new Uint8Array(bytes))).toThrow()
  })

  it('asks for awareness in one byte', () => {
    expect(queryAwarenessFrame()).toEqual(new Uint8Array([3]))
  })
})
