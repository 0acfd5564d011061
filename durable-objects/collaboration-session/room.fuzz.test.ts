import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { describe as contentOf } from '#test/harness/convergence'
import { hostileFrame, realFrames } from '#test/harness/hostile-frames'
import { documentIn, openRoom, type TestPeer } from '#test/harness/room'
import { seeded } from '#test/harness/seeded'
import { readFrame, updateFrame } from './frames.ts'
import { MemoryLog } from './storage.ts'

const FRAMES = 20_000
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const LIMIT = 100_000
const limits = {
  message: LIMIT,
  updatesPerSecond: 1e6,
  updateBurst: 1e6,
  signalBurst: 1e6,
  signalsPerSecond: 1e6,
}

/** A client that applies all it is sent, as any Yjs client would. */
class Honest {
  readonly doc = new Y.Doc()
  readonly peer: TestPeer
  readonly #send: (peer: TestPeer, frame: Uint8Array) => void

  constructor(name: string, id: number, stage: ReturnType<typeof openRoom>) {
    this.doc.clientID = id
    this.peer = stage.seat(name)
    this.#send = (peer, frame) => stage.room.receive(peer, frame)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(this.peer, updateFrame(update))
    })
  }

  write(text: string): void {
    this.doc.getText('title').insert(this.doc.getText('title').length, text)
  }

  hear(): void {
    for (const bytes of this.peer.take().frames) {
      const frame = readFrame(bytes)
      if (frame.kind === 'update') Y.applyUpdate(this.doc, frame.update, this)
    }
  }
}

/** What this client might write after a letter that never comes, under its own name. */
function ahead({ doc }: Honest): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = doc.clientID
  const updates: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of ['x', 'y']) copy.getText('title').insert(copy.getText('title').length, letter)
  return updateFrame(updates[1] ?? new Uint8Array([0, 0]))
}

it.each(SEEDS)('F1–F3, F6: 2,500 hostile frames disturb nobody else (seed %i)', (seed) => {
  const random = seeded(seed)
  const log = new MemoryLog()
  const [here, elsewhere] = [openRoom(log, limits), openRoom(new MemoryLog(), limits)]
  const [maya, jonas] = [new Honest('maya', 1, here), new Honest('jonas', 2, here)]
  const other = new Honest('other', 3, elsewhere)
  let real = realFrames(random, 80)
  let attacker = here.seat('attacker 0')
  const codes = new Set<number>()

  for (let n = 0; n < FRAMES / SEEDS.length; n++) {
    if (attacker.closed) {
      codes.add(attacker.closed.code)
      attacker = here.seat(`attacker ${n}`)
      if (random.below(4) === 0) real = realFrames(random, 80)
    }
    const waits = random.below(20) === 0
    here.room.receive(attacker, waits ? ahead(maya) : hostileFrame(random, real, LIMIT + 1))
    if (n % 50 === 0) {
      for (const honest of [maya, jonas, other]) honest.write(`${n};`)
      here.clock.advance(20)
      elsewhere.clock.advance(20)
      for (const honest of [maya, jonas, other]) honest.hear()
    }
  }
  here.room.flush()
  for (const honest of [maya, jonas]) honest.hear()

  expect([...codes].sort()).toEqual([4400, 4413])
  expect(here.failures).toEqual([])
  for (const { peer } of [maya, jonas, other]) expect(peer.closed).toBeNull()
  const { pendingStructs, pendingDs } = here.room.doc.store
  expect([pendingStructs, pendingDs]).toEqual([null, null])
  const served = contentOf(here.room.doc)
  expect(contentOf(maya.doc)).toBe(served)
  expect(contentOf(jonas.doc)).toBe(served)
  expect(contentOf(documentIn(log))).toBe(served)
  expect(contentOf(elsewhere.room.doc)).toBe(contentOf(other.doc))
  expect(other.doc.getText('title').toString()).toMatch(/^(\d+;)+$/)
})
