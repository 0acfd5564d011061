import * as Y from 'yjs'
import { readFrame, step1Frame, step2Frame, updateFrame } from '#objects/collaboration-session/frames'
import { MemoryLog } from '#objects/collaboration-session/storage'
import { openRoom, TestPeer } from './room.ts'
import { type Random, seeded } from './seeded.ts'

/** What went wrong with one seed. */
export interface Divergence {
  seed: number
  what: string
}

type Fault = 'none' | 'drop' | 'duplicate' | 'reorder'
type Stage = ReturnType<typeof openRoom>
interface Client {
  doc: Y.Doc
  peer: TestPeer | null
  /** Frames on their way to the server. */
  outgoing: Uint8Array[]
}

const TITLE = 'title'
const BODY = 'body'
const GENEROUS = { updatesPerSecond: 1e6, updateBurst: 1e6, signalsPerSecond: 1e6, signalBurst: 1e6 }

/** A run of 2 to 8 people writing through a bad network and a server that sleeps and dies. */
class Simulation {
  readonly #random: Random
  readonly #log = new MemoryLog()
  #stage: Stage = openRoom(this.#log, GENEROUS)
  readonly #clients: Client[]
  /** Half of the runs lose frames, so that only a new handshake can heal; the others must heal without one. */
  readonly #lossy: boolean
  /** How slow disk and line are (ms): then the server gathers updates (S1). */
  readonly #slow: { disk: number; line: number }

  constructor(seed: number) {
    this.#random = seeded(seed)
    this.#lossy = seed % 2 === 1
    this.#slow = { disk: this.#random.pick([0, 3, 30]), line: this.#random.pick([0, 3, 12]) }
    this.#clients = Array.from({ length: 2 + this.#random.below(7) }, (_, n) => this.#client(n + 1))
    this.#open()
    for (const client of this.#clients) this.#connect(client)
  }

  /** Null when every replica, the server and its log agree in the end. */
  run(steps: number): string | null {
    for (let step = 0; step < steps; step++) this.#step(this.#random.pick(this.#clients))
    this.#heal()
    const expected = describe(this.#stage.room.doc)
    for (const [n, { doc }] of this.#clients.entries())
      if (describe(doc) !== expected) return `client ${n} differs from the server`
    if (describe(openRoom(this.#log).room.doc) !== expected) return 'the log differs from the server'
    return this.#stage.failures.length > 0 ? String(this.#stage.failures[0]) : null
  }

  #client(id: number): Client {
    const doc = new Y.Doc()
    doc.clientID = id
    const client: Client = { doc, peer: null, outgoing: [] }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== client && client.peer) client.outgoing.push(updateFrame(update))
    })
    return client
  }

  #step(client: Client): void {
    const dice = this.#random.below(100)
    if (dice < 50) this.#edit(client.doc)
    else if (dice < 65) this.#carry(client, this.#fault())
    else if (dice < 80) this.#deliver(client, this.#fault())
    else if (dice < 86) this.#stage.clock.advance(this.#random.below(30))
    else if (dice < 90) this.#disconnect(client)
    else if (dice < 95) this.#connect(client)
    else if (dice < 97) this.#sleep()
    else if (dice < 98) this.#stage.room.compact()
    else this.#die()
  }

  #edit(doc: Y.Doc): void {
    const title = doc.getText(TITLE)
    const body = doc.getXmlFragment(BODY)
    const dice = this.#random.below(10)
    if (dice < 3)
      title.insert(this.#random.below(title.length + 1), this.#random.pick(['a', 'bc ', '🌱', '\n']))
    else if (dice < 4 && title.length > 1) {
      const at = this.#random.below(title.length - 1)
      title.delete(at, 1 + this.#random.below(Math.min(4, title.length - at)))
    } else if (dice < 6)
      body.insert(this.#random.below(body.length + 1), [paragraph(`p${this.#random.below(99)}`)])
    else if (dice < 7 && body.length > 0) body.delete(this.#random.below(body.length), 1)
    else this.#mark(body)
  }

  /** Writing, comments and tracked changes inside a paragraph: text and marks. */
  #mark(body: Y.XmlFragment): void {
    if (body.length === 0) return
    const element = body.get(this.#random.below(body.length))
    const text = element instanceof Y.XmlElement ? element.get(0) : null
    if (!(text instanceof Y.XmlText)) return
    const from = this.#random.below(text.length + 1)
    const length = this.#random.below(text.length - from + 1)
    const mark = this.#random.pick(['bold', 'insertion', 'deletion'])
    if (this.#random.below(2) === 0) text.insert(from, this.#random.pick(['x', 'yy', 'é']))
    else if (length > 0) text.format(from, length, { [mark]: this.#random.pick([null, { by: 'u1' }]) })
  }

  #fault(): Fault {
    const dice = this.#random.below(10)
    if (dice === 0 && this.#lossy) return 'drop'
    if (dice === 1) return 'duplicate'
    return dice === 2 ? 'reorder' : 'none'
  }

  /** Brings what a client has sent to the server. */
  #carry(client: Client, fault: Fault): void {
    const { peer } = client
    if (!peer) return
    for (const frame of this.#mangled(client.outgoing.splice(0), fault)) this.#stage.room.receive(peer, frame)
  }

  /** Brings what the server has sent to a client. */
  #deliver(client: Client, fault: Fault): void {
    const { peer } = client
    if (!peer) return
    for (const bytes of this.#mangled(peer.take().frames, fault)) {
      const frame = readFrame(bytes)
      if (frame.kind === 'update') Y.applyUpdate(client.doc, frame.update, client)
      else if (frame.kind === 'step1')
        client.outgoing.push(step2Frame(Y.encodeStateAsUpdate(client.doc, frame.stateVector)))
    }
  }

  #mangled(frames: Uint8Array[], fault: Fault): Uint8Array[] {
    if (fault === 'drop') return frames.filter(() => this.#random.below(2) === 0)
    if (fault === 'duplicate') return frames.flatMap((frame) => [frame, frame])
    return fault === 'reorder' ? frames.reverse() : frames
  }

  #disconnect(client: Client): void {
    if (client.peer) this.#stage.room.leave(client.peer)
    client.peer = null
    client.outgoing = []
  }

  #connect(client: Client): void {
    this.#disconnect(client)
    client.peer = new TestPeer(`client ${client.doc.clientID}`)
    this.#stage.room.join(client.peer)
    client.outgoing.push(step1Frame(Y.encodeStateVector(client.doc)))
  }

  /** Hibernation: only when nothing waits (S4); the sockets stay. */
  #sleep(): void {
    if (this.#stage.clock.waiting > 0) return
    this.#open()
    for (const { peer } of this.#clients) if (peer) this.#stage.room.join(peer, { slept: true })
  }

  /** The process is gone: what waited is lost, and so are the sockets. */
  #die(): void {
    for (const client of this.#clients) {
      client.peer = null
      client.outgoing = []
    }
    this.#open()
  }

  #open(): void {
    this.#stage = openRoom(this.#log, GENEROUS)
    Object.assign(this.#stage.slow, this.#slow)
  }

  /** Everybody is connected over a network without faults, until nothing is on its way. */
  #heal(): void {
    for (const client of this.#clients) if (this.#lossy || !client.peer) this.#connect(client)
    for (let round = 0; round < 8; round++) {
      for (const client of this.#clients) this.#carry(client, 'none')
      this.#stage.clock.advance(50)
      for (const client of this.#clients) this.#deliver(client, 'none')
    }
  }
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}

/** All that a reader of the document can tell, its internal order included. */
export function describe(doc: Y.Doc): string {
  const body = doc.getXmlFragment(BODY)
  const paragraphs = body
    .toArray()
    .map((node) => (node instanceof Y.XmlElement ? node.toArray().map((text) => deltaOf(text)) : null))
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
  return JSON.stringify([doc.getText(TITLE).toString(), paragraphs, vector])
}

const deltaOf = (node: unknown): unknown => (node instanceof Y.XmlText ? node.toDelta() : String(node))

/** Runs the seeds and returns those that ended with replicas that differ. */
export function diverging(seeds: Iterable<number>, steps = 120): Divergence[] {
  const found: Divergence[] = []
  for (const seed of seeds) {
    const what = new Simulation(seed).run(steps)
    if (what !== null) found.push({ seed, what })
  }
  return found
}
