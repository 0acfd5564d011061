import WebSocket from 'ws'
import * as Y from 'yjs'
import {
  readFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../durable-objects/collaboration-session/frames.ts'

/** Opens a socket on a live document as the holder of an API key. */
async function openSocket({ url, secret, contentId }) {
  const answer = await fetch(`${url}/api/collaboration/${contentId}/ticket`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(5_000),
  })
  if (answer.status !== 200) throw new Error(`No ticket: ${answer.status}`)
  const { protocols } = await answer.json()
  const socket = new WebSocket(
    `${url.replace('http', 'ws')}/api/collaboration/${contentId}/socket`,
    protocols,
  )
  socket.binaryType = 'nodebuffer'
  return socket
}

const isEmpty = (update) => update.byteLength <= 2 && update.every((byte) => byte === 0)

/** What the text says, and how often each word of it stands there. */
export function wordsIn(doc) {
  const counts = new Map()
  const body = doc.getXmlFragment('body').toArray()
  const text = body.map((node) => (node instanceof Y.XmlElement ? node.toArray().join('') : '')).join(' ')
  for (const word of text.match(/w\d+\.\d+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * One person at a document: types words into a paragraph of their own and takes some back. It keeps what it
 * wrote through the server's deaths, as the page does, and knows which of its operations were acknowledged.
 */
export class Writer {
  doc = new Y.Doc()
  acknowledged = 0
  /** For each word whose last operation was acknowledged: whether it must stand in the document. */
  certain = new Map()
  #place
  #name
  #socket = null
  #text = null
  #words = []
  /** Operations not yet acknowledged, in order. */
  #pending = []
  /** For each update on its way, how many of `#pending` are on disk once it is. */
  #sent = []
  #written = 0

  constructor(place, name) {
    this.#place = place
    this.#name = name
    this.doc.on('update', (update, origin) => {
      if (origin === this || !this.isOpen) return
      this.#sent.push(this.#pending.length)
      this.#socket.send(updateFrame(update))
    })
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  get waiting() {
    return this.#pending.length
  }

  /** Resolves once both sides have told what they have. */
  async connect() {
    const socket = await openSocket(this.#place)
    this.#sent = []
    await new Promise((resolve, reject) => {
      const heard = new Set()
      socket.on('open', () => {
        this.#socket = socket
        socket.send(step1Frame(Y.encodeStateVector(this.doc)))
      })
      socket.on('message', (data, isBinary) => {
        if (!isBinary) return this.#hear(JSON.parse(data.toString()))
        const frame = readFrame(new Uint8Array(data))
        if (frame.kind === 'update') Y.applyUpdate(this.doc, frame.update, this)
        if (frame.kind === 'step1') this.#answer(frame.stateVector)
        if (heard.add(frame.kind).has('step1') && heard.has('update')) resolve()
      })
      socket.on('error', reject)
      socket.on('close', (code) => reject(new Error(`closed: ${code}`)))
    })
  }

  disconnect() {
    this.#socket?.terminate()
  }

  /** One operation: mostly a new word, now and then an old one taken back. */
  write(takesBack) {
    if (!this.#text) {
      const paragraph = new Y.XmlElement('paragraph')
      this.#text = new Y.XmlText()
      this.doc.transact(() => {
        this.doc.getXmlFragment('body').push([paragraph])
        paragraph.insert(0, [this.#text])
      })
    }
    if (takesBack && this.#words.length > 0) {
      const { word, length } = this.#words.pop()
      this.#note(word, false)
      this.#text.delete(this.#text.length - length, length)
    } else {
      const word = `w${this.#name}.${this.#written++}`
      this.#words.push({ word, length: word.length + 1 })
      this.#note(word, true)
      this.#text.insert(this.#text.length, `${word} `)
    }
  }

  #note(word, stands) {
    this.certain.delete(word)
    this.#pending.push({ word, stands })
  }

  #answer(stateVector) {
    const missing = Y.encodeStateAsUpdate(this.doc, stateVector)
    if (isEmpty(missing)) return
    this.#sent.push(this.#pending.length)
    this.#socket.send(step2Frame(missing))
  }

  #hear({ type, updates }) {
    if (type !== 'document:saved') return
    const durable = this.#sent[updates - 1]
    if (durable === undefined) throw new Error('More was acknowledged than was sent.')
    const operations = this.#pending.splice(0, durable)
    this.#sent = this.#sent.slice(updates).map((count) => count - durable)
    this.acknowledged += operations.length
    const open = new Set(this.#pending.map(({ word }) => word))
    for (const { word, stands } of operations) if (!open.has(word)) this.certain.set(word, stands)
  }
}
