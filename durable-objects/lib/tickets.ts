import { decodeJwt, errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'

/** What a ticket says about who may open a socket, and how. */
export const ticketSchema = z.object({
  jti: z.string(),
  exp: z.number(),
  /** When it was given (epoch ms): what ends access later than this, ends this socket's. */
  issuedAt: z.number(),
  userId: z.string(),
  /** The session or API key it was asked for with; the socket ends with it. */
  credential: z.string(),
  workspaceId: z.string(),
  name: z.string(),
  role: z.string(),
  colour: z.string(),
  canWrite: z.boolean(),
  canSuggest: z.boolean(),
})
export type Ticket = z.infer<typeof ticketSchema>

/** Seconds a ticket may wait before it is used. */
export const TICKET_LIFE = 60
const ALGORITHM = 'HS256'

async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder()
  const material = await crypto.subtle.importKey('raw', bytes.encode(secret), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: bytes.encode('marquee socket ticket') },
    material,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  )
}

/** A signed claim to open one socket of `audience` once, within a minute. */
export async function signTicket(
  secret: string,
  audience: string,
  claims: Omit<Ticket, 'jti' | 'exp' | 'issuedAt'>,
  { id, now }: { id: string; now: number },
): Promise<string> {
  const seconds = Math.floor(now / 1000)
  return new SignJWT({ ...claims, issuedAt: now })
    .setProtectedHeader({ alg: ALGORITHM })
    .setJti(id)
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + TICKET_LIFE)
    .sign(await keyOf(secret))
}

/** The claims of a ticket for `audience`; null when it is forged, stale or meant for something else. */
export async function readTicket(secret: string, audience: string, ticket: string): Promise<Ticket | null> {
  try {
    const { payload } = await jwtVerify(ticket, await keyOf(secret), { audience, algorithms: [ALGORITHM] })
    return ticketSchema.parse(payload)
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null
    throw error
  }
}

const PREFIX = 'ticket.'
/** The subprotocol of sockets that understand typed messages. */
export const PROTOCOL = 'marquee.v1'

/** The ticket among the subprotocols a socket offers, and the subprotocol to answer with. */
export function offeredTicket(
  header: string | null,
): { ticket: string; answer: string; typed: boolean } | null {
  const offered = (header ?? '').split(',').map((part) => part.trim())
  const found = offered.find((part) => part.startsWith(PREFIX))
  if (!found) return null
  const typed = offered.includes(PROTOCOL)
  return { ticket: found.slice(PREFIX.length), answer: typed ? PROTOCOL : found, typed }
}

/** Whom a ticket for this content's live document is for. */
export const sessionAudience = (contentId: string) => `collaboration:${contentId}`

/** Whom a ticket for this workspace's hub is for. */
export const hubAudience = (workspaceId: string) => `hub:${workspaceId}`

const placeSchema = z.object({ workspaceId: z.string() })

/** The claims of a ticket for the hub of whichever workspace it names; null as for `readTicket`. */
export async function readHubTicket(secret: string, ticket: string): Promise<Ticket | null> {
  try {
    const { workspaceId } = placeSchema.parse(decodeJwt(ticket))
    return await readTicket(secret, hubAudience(workspaceId), ticket)
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null
    throw error
  }
}
