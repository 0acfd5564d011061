import { accepted, failed, type Handover } from './provider.ts'
import { readCapped } from './read-capped.ts'

export interface HandOverRequest {
  url: string
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer>
  /** Finds the provider's name of the message in its answer. */
  refOf?: (body: unknown, headers: Headers) => string | null
  /** Statuses that mean something else here than they mean in general. */
  statuses?: Record<number, 'refused' | 'gone' | 'throttled' | 'down' | 'lost'>
  timeout?: number
}

const TIMEOUT = 20_000
const MAX_ANSWER = 65_536
/** The answers of a proxy that says the request never reached the provider (Cloudflare's 521 to 530). */
const NOT_REACHED = [521, 522, 523, 525, 526, 530]
/** A gateway's own: whether the request got through is not known. */
const GATEWAY = [502, 504, 520, 524]

/**
 * Hands one message over by an HTTP POST and says how it ended. Once a request is written nobody can tell whether
 * it was read, so a connection that breaks or an answer that never comes is `lost`; only an answer says more.
 */
export async function handOver(request: HandOverRequest): Promise<Handover> {
  const signal = AbortSignal.timeout(request.timeout ?? TIMEOUT)
  try {
    const { url, headers, body } = request
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    const text = await bodyOf(answer)
    if (answer.ok) return accepted(request.refOf?.(readJson(text), answer.headers) ?? null)
    const reason = `${answer.status} ${messageIn(text)}`.trim()
    return failed(classOf(answer.status, request.statuses), reason, retryAfterOf(answer.headers))
  } catch (error) {
    if (signal.aborted) return failed('lost', 'No answer in time.')
    // The runtime says so when it could not connect at all, and nothing but that.
    return failed(isNotConnected(error) ? 'down' : 'lost', messageOf(error))
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Whether nothing can have been sent, as far as the runtime's words tell. */
export const isNotConnected = (error: unknown): boolean =>
  /connection refused|dns|resolve/i.test(messageOf(error))

function classOf(status: number, special: HandOverRequest['statuses'] = {}) {
  const known = special[status]
  if (known) return known
  if (status === 429 || status === 408 || status === 425) return 'throttled'
  // Wrong credentials say nothing of the message: corrected ones should let it go.
  if (status === 401 || status === 403 || NOT_REACHED.includes(status)) return 'down'
  if (GATEWAY.includes(status)) return 'lost'
  return status >= 500 ? 'down' : 'refused'
}

/** An answer that breaks off after its status is an answer. */
async function bodyOf(answer: Response): Promise<string> {
  const bytes = await readCapped(answer.body, MAX_ANSWER).catch(() => null)
  return bytes ? new TextDecoder().decode(bytes) : ''
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a provider says, in its usual place, or the text itself. */
function messageIn(text: string): string {
  const body = readJson(text)
  const message = body && typeof body === 'object' && 'message' in body ? body.message : text
  return String(message).replaceAll(/\s+/g, ' ').slice(0, 300)
}

/** RFC 9110, section 10.2.3: seconds or a date. In milliseconds. */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(wait) && wait > 0 ? wait : undefined
}
