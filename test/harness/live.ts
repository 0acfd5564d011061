import { exports } from 'cloudflare:workers'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from '#objects/collaboration-session/frames'
import { request } from './request.ts'

/** Waits until `check` is true; throws with `what` after twenty seconds. */
export async function until(check: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 2_000; i++) {
    if (await check()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`Waited in vain until ${what}.`)
}

/** A Yjs client on one live document, speaking the wire protocol by hand so that tests can break it. */
export class LiveClient {
  readonly doc = new Y.Doc()
  readonly messages: unknown[] = []
  closed: { code: number; reason: string } | null = null
  synced = false

  private constructor(readonly socket: WebSocket) {
    socket.accept()
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('message', ({ data }) => this.#receive(data))
    socket.addEventListener('close', ({ code, reason }) => {
      this.closed = { code, reason }
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && !this.closed) socket.send(updateFrame(update))
    })
    socket.send(step1Frame(Y.encodeStateVector(this.doc)))
  }

  /** Asks for a ticket as `token` and opens the socket with it. */
  static async join(token: string, contentId: string): Promise<LiveClient> {
    const { status, body } = await request<{ protocols: string[] }>(
      'POST',
      `/api/collaboration/${contentId}/ticket`,
      { as: token },
    )
    if (status !== 200) throw new Error(`No ticket: ${status}`)
    const response = await openSocket(contentId, body.protocols.join(', '))
    if (!response.webSocket) throw new Error(`No socket: ${response.status}`)
    const client = new LiveClient(response.webSocket)
    await until(() => client.synced || client.closed !== null, 'the document is here')
    return client
  }

  get title(): string {
    return this.doc.getText('title').toString()
  }

  get body(): string {
    return this.doc.getXmlFragment('body').toString()
  }

  /** How many updates the server has said are on disk. */
  get saved(): number {
    return this.messages.reduce<number>((sum, message) => sum + savedIn(message), 0)
  }

  type(text: string, at?: number): void {
    const title = this.doc.getText('title')
    title.insert(at ?? title.length, text)
  }

  announce(state: Record<string, unknown>, clock = 1): void {
    this.socket.send(awarenessFrame([{ clientId: this.doc.clientID, clock, state: JSON.stringify(state) }]))
  }

  leave(): void {
    this.socket.close(1000, 'bye')
  }

  #receive(data: string | ArrayBuffer): void {
    if (typeof data === 'string') {
      this.messages.push(JSON.parse(data))
      return
    }
    const decoder = createDecoder(new Uint8Array(data))
    const type = readVarUint(decoder)
    if (type !== 0) {
      this.messages.push({ type: type === 1 ? 'awareness' : 'query', bytes: new Uint8Array(data) })
      return
    }
    const step = readVarUint(decoder)
    const payload = readVarUint8Array(decoder)
    if (step === 0) {
      this.socket.send(step2Frame(Y.encodeStateAsUpdate(this.doc, payload)))
      return
    }
    Y.applyUpdate(this.doc, payload, this)
    if (step === 1) this.synced = true
  }
}

function savedIn(message: unknown): number {
  if (typeof message !== 'object' || message === null || !('updates' in message)) return 0
  return typeof message.updates === 'number' ? message.updates : 0
}

export const openSocket = (contentId: string, protocols: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(
    new Request(`http://localhost:5173/api/collaboration/${contentId}/socket`, {
      headers: { upgrade: 'websocket', 'sec-websocket-protocol': protocols, ...headers },
    }),
  )

/** A frame of a type the protocol does not know. */
export function unknownFrame(type: number): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, type)
  return toUint8Array(encoder)
}
