import { env } from 'cloudflare:workers'
import { drizzle } from 'drizzle-orm/d1'
import { importJWK, SignJWT } from 'jose'
import type { Permission, Role } from '#core/domain/access/permissions'
import { apiKey, jwks, member, organization, session, user } from '#worker/db/schema/index'
import { hashApiKey, newApiKeySecret } from '#worker/features/access/api-key-secret'

export const db = drizzle(env.DB)
const DAY = 86_400_000

export interface TestWorkspace {
  id: string
  /** A member of this workspace with a session and an access token. */
  person(role: Role): Promise<TestPerson>
  /** A key made by a fresh member of that role. */
  key(role: Role, scopes: Permission[]): Promise<{ secret: string; id: string; userId: string }>
}
export interface TestPerson {
  userId: string
  sessionId: string
  name: string
  token: string
}

/** A workspace straight in the database: for tests whose subject is something else than signing up. */
export async function createWorkspace(name = 'Acme'): Promise<TestWorkspace> {
  const id = crypto.randomUUID()
  await db.insert(organization).values({ id, name, slug: id, createdAt: new Date() })
  return {
    id,
    person: (role) => createPerson(id, role),
    async key(role, scopes) {
      const { userId } = await createPerson(id, role)
      const secret = newApiKeySecret()
      const row = {
        id: crypto.randomUUID(),
        workspaceId: id,
        userId,
        name: 'test',
        start: secret.slice(0, 9),
        scopes,
      }
      const hash = await hashApiKey(secret)
      await db.insert(apiKey).values({ ...row, hash, createdAt: Date.now(), expiresAt: Date.now() + DAY })
      return { secret, id: row.id, userId }
    },
  }
}

async function createPerson(workspaceId: string, role: Role): Promise<TestPerson> {
  const userId = crypto.randomUUID()
  const sessionId = crypto.randomUUID()
  const name = `${role} ${userId.slice(0, 4)}`
  const now = new Date()
  const times = { createdAt: now, updatedAt: now }
  const email = `${userId}@example.com`
  const expiresAt = new Date(Date.now() + DAY)
  await db.batch([
    db.insert(user).values({ id: userId, name, email, emailVerified: true, ...times }),
    db.insert(session).values({ id: sessionId, token: sessionId, userId, expiresAt, ...times }),
    db
      .insert(member)
      .values({ id: crypto.randomUUID(), organizationId: workspaceId, userId, role, createdAt: now }),
  ])
  return {
    userId,
    sessionId,
    name,
    token: await signToken({ sub: userId, sid: sessionId, name, wid: workspaceId, role }),
  }
}

/** A key pair for tests, the same for every file, so that the worker under test need not read its keys anew. */
const KEY = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'M50T3pE3mVKyTrPfJBaDIUgN4XKG49uC362n1reBNfg',
  d: 'TpLwhD9R6M5qST2gSkCecuzkwwK79qFmk0Li0w06Nt4',
}
const KEY_ID = 'tests'

let signingKey: Promise<CryptoKey | Uint8Array> | undefined

/**
 * The key the worker under test trusts. It stands there as one that has been rotated out: still good for
 * verifying, never chosen by the worker to sign with.
 */
async function createSigningKey() {
  const { d: _private, ...publicKey } = KEY
  const times = { createdAt: new Date(0), expiresAt: new Date(Date.now() - 1000) }
  await db
    .insert(jwks)
    .values({
      id: KEY_ID,
      publicKey: JSON.stringify(publicKey),
      privateKey: 'unused',
      alg: 'EdDSA',
      ...times,
    })
    .onConflictDoNothing()
  return importJWK(KEY, 'EdDSA')
}

/** An access token with these claims, valid unless they say otherwise. */
export async function signToken(claims: Record<string, unknown>): Promise<string> {
  signingKey ??= createSigningKey()
  const privateKey = await signingKey
  const iat = Math.floor(Date.now() / 1000)
  const usual = { jti: crypto.randomUUID(), iss: env.APP_URL, aud: env.APP_URL, iat, exp: iat + 900 }
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: KEY_ID })
    .sign(privateKey)
}
