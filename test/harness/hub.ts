import { exports } from 'cloudflare:workers'
import { type HubMessage, type HubRequest, hubMessageSchema } from '#core/contracts/hub'
import { until } from './live.ts'
import { request } from './request.ts'

/** A page's socket on the hub of the workspace its token names. */
export class HubClient {
  readonly messages: HubMessage[] = []
  closed: { code: number; reason: string } | null = null

  private constructor(readonly socket: WebSocket) {
    socket.accept()
    socket.addEventListener('message', ({ data }) => {
      this.messages.push(hubMessageSchema.parse(JSON.parse(String(data))))
    })
    socket.addEventListener('close', ({ code, reason }) => {
      this.closed = { code, reason }
    })
  }

  static async join(token: string): Promise<HubClient> {
    const response = await openHub(await hubProtocols(token))
    if (!response.webSocket) throw new Error(`No socket: ${response.status}`)
    const client = new HubClient(response.webSocket)
    await until(() => client.closed !== null || client.people.size > 0, 'it knows who is here')
    return client
  }

  say(message: HubRequest): void {
    this.socket.send(JSON.stringify(message))
  }

  /** Everybody here, by what was said so far: state and places by user id. */
  get people(): Map<string, { state: string; places: string[] }> {
    const people = new Map<string, { state: string; places: string[] }>()
    for (const message of this.messages) {
      if (message.type !== 'presence:changed') continue
      if (message.all) people.clear()
      for (const { userId, state, places } of message.people) people.set(userId, { state, places })
      for (const userId of message.left) people.delete(userId)
    }
    return people
  }

  /** The events heard so far. */
  get events() {
    return this.messages.flatMap((message) => (message.type === 'event' ? message.events : []))
  }
}

/** The subprotocols that open a hub's socket, once. */
export async function hubProtocols(token: string): Promise<string> {
  const { status, body } = await request<{ protocols: string[] }>('POST', '/api/collaboration/hub/ticket', {
    as: token,
  })
  if (status !== 200) throw new Error(`No ticket: ${status}`)
  return body.protocols.join(', ')
}

export const openHub = (protocols: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(
    new Request('http://localhost:5173/api/collaboration/hub/socket', {
      headers: { upgrade: 'websocket', 'sec-websocket-protocol': protocols, ...headers },
    }),
  )
