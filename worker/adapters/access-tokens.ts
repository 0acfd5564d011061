import { createLocalJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { roleSchema } from '#core/domain/access/permissions'
import { AppError } from '#core/errors'
import type { Db } from '../db/client.ts'
import { jwks } from '../db/schema/index.ts'

/**
 * What an access token says. `wid` and `role` are absent while a person is in no workspace. A token of an
 * application names it (RFC 9068: `client_id`, `scope`) and may outlive the session it came from.
 */
export const claimsSchema = z
  .object({
    sub: z.string(),
    sid: z.string().nullish(),
    jti: z.string(),
    name: z.string(),
    wid: z.string().nullish(),
    role: roleSchema.nullish(),
    client_id: z.string().optional(),
    scope: z.string().optional(),
  })
  .refine(({ sid, client_id }) => sid || client_id)
export type Claims = Readonly<z.infer<typeof claimsSchema>>

export interface TokenVerifier {
  /** Throws `unauthenticated` unless the token is ours, for us, unexpired and signed with EdDSA. */
  verify(token: string): Promise<Claims>
}

/** How long an isolate trusts the key set it has read (ms). */
const KEYS_TTL = 10 * 60_000
/** An unknown key id reads the set again at once, but made-up ids cost no more than so many reads in so long (ms). */
const RELOADS = 5
const RELOAD_WINDOW = 10_000

/** Tokens an isolate remembers as genuine; the oldest is forgotten first. */
const MAX_REMEMBERED = 2_000

/** The keys as they were read, and the tokens they have proven: what a later key set says is asked anew. */
interface KeySet {
  get: JWTVerifyGetKey
  at: number
  proven: Map<string, { claims: Claims; exp: number }>
}

/**
 * Verifies against the JWKS held in the isolate, so that a request costs no look-up in D1. A signature is computed
 * once for each token and key set; its expiry is asked every time.
 */
export function createTokenVerifier(database: () => Db, origin: string): TokenVerifier {
  let keys: KeySet | undefined
  let reloads: number[] = []

  function mayReload(): boolean {
    const now = Date.now()
    reloads = reloads.filter((at) => now - at < RELOAD_WINDOW)
    if (reloads.length >= RELOADS) return false
    reloads.push(now)
    return true
  }

  async function load(): Promise<KeySet> {
    const rows = await database().select({ id: jwks.id, publicKey: jwks.publicKey, alg: jwks.alg }).from(jwks)
    const set = rows.map((row) => ({ ...JSON.parse(row.publicKey), kid: row.id, alg: row.alg ?? 'EdDSA' }))
    keys = { get: createLocalJWKSet({ keys: set }), at: Date.now(), proven: new Map() }
    return keys
  }

  async function prove(token: string, { get, proven }: KeySet): Promise<Claims> {
    const { payload } = await jwtVerify(token, get, {
      algorithms: ['EdDSA'],
      issuer: origin,
      audience: origin,
      requiredClaims: ['exp', 'jti'],
    })
    const claims = Object.freeze(claimsSchema.parse(payload))
    const [oldest] = proven.keys()
    if (proven.size >= MAX_REMEMBERED && oldest !== undefined) proven.delete(oldest)
    proven.set(token, { claims, exp: payload.exp ?? 0 })
    return claims
  }

  return {
    async verify(token) {
      const now = Date.now()
      const fresh = keys && now - keys.at < KEYS_TTL ? keys : undefined
      const known = fresh?.proven.get(token)
      if (known && known.exp > Math.floor(now / 1000)) return known.claims
      try {
        return await prove(token, fresh ?? (await load())).catch(async (error: unknown) => {
          if (error instanceof errors.JWKSNoMatchingKey && fresh && mayReload())
            return prove(token, await load())
          throw error
        })
      } catch (error) {
        if (error instanceof errors.JWTExpired)
          throw new AppError('unauthenticated', 'The access token has expired.')
        if (error instanceof errors.JOSEError || error instanceof z.ZodError)
          throw new AppError('unauthenticated', 'The access token is not valid.')
        throw error
      }
    },
  }
}
