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
export type Claims = z.infer<typeof claimsSchema>

export interface TokenVerifier {
  /** Throws `unauthenticated` unless the token is ours, for us, unexpired and signed with EdDSA. */
  verify(token: string): Promise<Claims>
}

/** How long an isolate trusts the key set it has read (ms). */
const KEYS_TTL = 10 * 60_000
/** An unknown key id reads the set again at once, but made-up ids cost no more than so many reads in so long (ms). */
const RELOADS = 5
const RELOAD_WINDOW = 10_000

/** Verifies against the JWKS held in the isolate, so that a request costs no look-up in D1. */
export function createTokenVerifier(database: () => Db, origin: string): TokenVerifier {
  let keys: { get: JWTVerifyGetKey; at: number } | undefined
  let reloads: number[] = []

  function mayReload(): boolean {
    const now = Date.now()
    reloads = reloads.filter((at) => now - at < RELOAD_WINDOW)
    if (reloads.length >= RELOADS) return false
    reloads.push(now)
    return true
  }

  async function load(): Promise<JWTVerifyGetKey> {
    const rows = await database().select({ id: jwks.id, publicKey: jwks.publicKey, alg: jwks.alg }).from(jwks)
    const set = rows.map((row) => ({ ...JSON.parse(row.publicKey), kid: row.id, alg: row.alg ?? 'EdDSA' }))
    const get = createLocalJWKSet({ keys: set })
    keys = { get, at: Date.now() }
    return get
  }

  const check = (token: string, key: JWTVerifyGetKey) =>
    jwtVerify(token, key, {
      algorithms: ['EdDSA'],
      issuer: origin,
      audience: origin,
      requiredClaims: ['exp', 'jti'],
    })

  return {
    async verify(token) {
      const fresh = keys && Date.now() - keys.at < KEYS_TTL ? keys.get : undefined
      try {
        const { payload } = await check(token, fresh ?? (await load())).catch(async (error: unknown) => {
          if (error instanceof errors.JWKSNoMatchingKey && fresh && mayReload())
            return check(token, await load())
          throw error
        })
        return claimsSchema.parse(payload)
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
