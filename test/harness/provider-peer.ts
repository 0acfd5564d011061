import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a provider does to the first tries of a message: said by its recipient, as `<fault>.<times>.<anything>`. */
export const FAULTS = ['throttle', 'error', 'reset', 'die', 'hang', 'refuse', 'gone', 'redirect'] as const
export type Fault = (typeof FAULTS)[number]

/** One request as it came. `taken`: from here on the message is on its way to its recipient. */
export interface Seen {
  service: 'resend' | 'twilio' | 'sms' | 'chat' | 'push' | 'hook'
  to: string
  /** Our idempotency key. */
  key: string | null
  taken: boolean
  headers: Record<string, string>
  body: string
}

export interface ProviderPeer {
  url: string
  seen: Seen[]
  /** How many requests each message's faults last; used up in turn. */
  close(): Promise<void>
}

/** One server that speaks as Resend, Twilio, a text gateway, a chat, a push service and a receiver of webhooks do on their wire, faults included. */
export async function startProviderPeer(): Promise<ProviderPeer> {
  const seen: Seen[] = []
  const tries = new Map<string, number>()
  const known = new Map<string, string>()

  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return tell(request, response, seen)
    const body = await read(request)
    const { service, to } = addressed(request, body)
    const key = request.headers['idempotency-key']?.toString() ?? null
    const count = (tries.get(to) ?? 0) + 1
    tries.set(to, count)
    const entry: Seen = { service, to, key, taken: false, headers: plain(request), body }
    seen.push(entry)
    const id = key ? known.get(key) : undefined
    if (id) return answer(response, service, id)
    const [fault, times = '0'] = to.replace(/^.*\//, '').split('.')
    const acting = count <= Number(times) ? fault : 'none'
    if (acting === 'throttle')
      return refuse(response, 429, { 'retry-after': service === 'hook' ? '120' : '1' })
    if (acting === 'error') return refuse(response, 500)
    if (acting === 'refuse') return refuse(response, 422)
    if (acting === 'gone') return refuse(response, 410)
    if (acting === 'redirect') return refuse(response, 302, { location: '/hooks/none.0.redirected' })
    if (acting === 'reset') return void request.socket.destroy()
    const made = `id-${seen.length}`
    entry.taken = true
    if (key) known.set(key, made)
    if (acting === 'die') return void request.socket.destroy()
    if (acting === 'hang') return
    answer(response, service, made)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `http://127.0.0.1:${port}`, seen },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** `GET /?to=…`: what came for a recipient, for tests that run elsewhere. */
function tell(request: IncomingMessage, response: ServerResponse, seen: readonly Seen[]) {
  const to = new URL(request.url ?? '/', 'http://peer').searchParams.get('to')
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(to === null ? seen : seen.filter((each) => each.to === to)))
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const isPush = request.headers['content-encoding'] === 'aes128gcm'
  return Buffer.concat(chunks).toString(isPush ? 'base64url' : 'utf8')
}

function addressed({ url = '' }: IncomingMessage, body: string): Pick<Seen, 'service' | 'to'> {
  if (url === '/emails') return { service: 'resend', to: JSON.parse(body).to[0] }
  if (url.startsWith('/2010-04-01/'))
    return { service: 'twilio', to: faultOf(new URLSearchParams(body).get('To')) }
  if (url === '/sms') return { service: 'sms', to: faultOf(JSON.parse(body).to) }
  if (url.startsWith('/hooks/')) return { service: 'hook', to: url }
  return { service: url.startsWith('/push/') ? 'push' : 'chat', to: url }
}

/** A number says it by its digits: `+1 555 <fault> <times> …`. */
function faultOf(number: string | null): string {
  const [, fault = '', times = '0', rest = ''] = /^\+1555(\d)(\d)(\d+)$/.exec(number ?? '') ?? []
  return `${FAULTS[Number(fault)] ?? 'none'}.${times}.${rest}`
}

function answer(response: ServerResponse, service: Seen['service'], id: string): void {
  if (service === 'push') return void response.writeHead(201, { location: `/message/${id}` }).end()
  if (service === 'chat' || service === 'hook') return void response.writeHead(200).end('ok')
  response.writeHead(service === 'twilio' ? 201 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(service === 'twilio' ? { sid: id, status: 'queued' } : { id }))
}

const refuse = (response: ServerResponse, status: number, headers = {}) =>
  void response.writeHead(status, headers).end(JSON.stringify({ message: `as told: ${status}` }))

const plain = ({ headers }: IncomingMessage) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
