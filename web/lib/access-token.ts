import { z } from 'zod'
import { roleSchema } from '#core/domain/access/permissions'
import { ApiProblem, problemOf } from './problem.ts'

const claimsSchema = z.object({
  sub: z.string(),
  sid: z.string(),
  name: z.string(),
  wid: z.string().nullish(),
  role: roleSchema.nullish(),
  exp: z.number(),
})
/** What the page knows of the signed-in person; the server alone verifies it. */
export type Claims = z.infer<typeof claimsSchema>

/** Renewed this long before it ends (milliseconds), so that no request is refused for age. */
export const RENEW_BEFORE = 60_000

export interface TokenSource {
  /** A token good for now; null when nobody is signed in. Throws `offline` without an answer. */
  get(): Promise<string | null>
  /** Fetches a new one, whatever is held; one fetch at a time serves all who ask. */
  renew(): Promise<string | null>
  /** Who is signed in, as far as known without asking. */
  claims(): Claims | null
  /** Whether a sign-in that was there is over without anybody having signed out here. */
  ended(): boolean
  /** Forgets it: after signing out. */
  forget(): void
  /** Called whenever the person, the workspace or the role changes. */
  subscribe(listener: () => void): () => void
}

interface Held {
  token: string
  claims: Claims
}

export function readClaims(token: string): Claims {
  const payload = token.split('.')[1] ?? ''
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  )
  return claimsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
}

const sameClaims = (a: Held | null, b: Held | null) =>
  a?.claims.sub === b?.claims.sub &&
  a?.claims.wid === b?.claims.wid &&
  a?.claims.role === b?.claims.role &&
  a?.claims.name === b?.claims.name

/** Keeps the access token in memory and nowhere else; the session cookie gets the next one. */
export function createTokenSource(fetcher: typeof fetch, now: () => number): TokenSource {
  let held: Held | null = null
  let ended = false
  let renewal: Promise<string | null> | null = null
  const listeners = new Set<() => void>()

  const hold = (next: Held | null) => {
    const changed = !sameClaims(held, next)
    held = next
    if (changed) for (const listener of listeners) listener()
  }

  async function fetchToken(): Promise<string | null> {
    const response = await fetcher('/api/auth/token', { credentials: 'same-origin' }).catch(() => {
      throw new ApiProblem(0, 'offline', 'No answer came.')
    })
    if (response.status === 401) {
      ended ||= held !== null
      hold(null)
      return null
    }
    if (!response.ok) throw await problemOf(response)
    const { token } = z.object({ token: z.string() }).parse(await response.json())
    ended = false
    hold({ token, claims: readClaims(token) })
    return token
  }

  const renew = () => {
    renewal ??= fetchToken().finally(() => {
      renewal = null
    })
    return renewal
  }

  return {
    renew,
    get: async () => (held && held.claims.exp * 1000 - now() > RENEW_BEFORE ? held.token : await renew()),
    claims: () => held?.claims ?? null,
    ended: () => ended,
    forget() {
      ended = false
      hold(null)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
