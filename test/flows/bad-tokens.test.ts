import { env } from 'cloudflare:workers'
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { request } from '#test/harness/request'
import { countRows } from '#test/harness/walk'
import { createWorkspace, signToken, type TestPerson, type TestWorkspace } from '#test/harness/workspace'

let workspace: TestWorkspace
let owner: TestPerson
let claims: Record<string, unknown>

beforeAll(async () => {
  workspace = await createWorkspace()
  owner = await workspace.person('owner')
  claims = { sub: owner.userId, sid: owner.sessionId, name: owner.name, wid: workspace.id, role: 'owner' }
})

const NOW = () => Math.floor(Date.now() / 1000)
const base64url = (value: object | string) =>
  new TextEncoder()
    .encode(typeof value === 'string' ? value : JSON.stringify(value))
    .toBase64({ alphabet: 'base64url', omitPadding: true })
const standard = () => ({
  ...{ ...claims, jti: crypto.randomUUID(), iss: env.APP_URL, aud: env.APP_URL },
  ...{ iat: NOW(), exp: NOW() + 900 },
})

/** The key id and public key that the worker trusts, as anyone may read them. */
async function publishedKey() {
  const kid = String(JSON.parse(new TextDecoder().decode(decodePart(owner.token, 0))).kid)
  const row = await env.DB.prepare('SELECT public_key FROM jwks WHERE id = ?')
    .bind(kid)
    .first<string>('public_key')
  return { kid, jwk: JSON.parse(row ?? '{}') }
}
const decodePart = (token: string, part: number) =>
  Uint8Array.fromBase64(token.split('.')[part] ?? '', { alphabet: 'base64url' })

const FORGERIES: Record<string, () => Promise<string>> = {
  'has expired': () => resign({ exp: NOW() - 60 }),
  'names no algorithm': async () => `${base64url({ alg: 'none' })}.${base64url(standard())}.`,
  'names no algorithm in other letters': async () =>
    `${base64url({ alg: 'nOnE' })}.${base64url(standard())}.`,
  'is signed with HS256 and our public key as the secret': async () => {
    const { kid, jwk } = await publishedKey()
    const key = await importJWK({ ...jwk, ext: true }, 'EdDSA', { extractable: true })
    if (key instanceof Uint8Array) throw new Error('not a public key')
    const secret = new TextEncoder().encode(await exportSPKI(key))
    return new SignJWT(standard()).setProtectedHeader({ alg: 'HS256', kid }).sign(secret)
  },
  'is signed with HS256 and the published key’s own bytes': async () => {
    const { kid, jwk } = await publishedKey()
    const secret = Uint8Array.fromBase64(jwk.x, { alphabet: 'base64url' })
    return new SignJWT(standard()).setProtectedHeader({ alg: 'HS256', kid }).sign(secret)
  },
  'is signed by a key of someone else under our key’s id': async () => {
    const { kid } = await publishedKey()
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' })
    return new SignJWT(standard()).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey)
  },
  'brings its own key': async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
    const { x = '' } = await exportJWK(publicKey)
    const header = { alg: 'EdDSA', jwk: { kty: 'OKP', crv: 'Ed25519', x } }
    return new SignJWT(standard()).setProtectedHeader(header).sign(privateKey)
  },
  'names another issuer': () => resign({ iss: 'https://evil.example' }),
  'is for another audience': () => resign({ aud: 'https://other.example' }),
  'begins in the future': () => resign({ nbf: NOW() + 600 }),
  'never expires': () => resign({ exp: undefined }),
  'claims a role that does not exist': () => resign({ role: 'root' }),
  'has no subject': () => resign({ sub: undefined }),
  'has its claims exchanged': async () => {
    const [header, , signature] = owner.token.split('.')
    return `${header}.${base64url({ ...standard(), wid: crypto.randomUUID() })}.${signature}`
  },
  'has lost its signature': async () => owner.token.slice(0, owner.token.lastIndexOf('.') + 1),
  'is three dots': async () => '...',
  'is a megabyte': async () => `a.${'b'.repeat(60_000)}.c`,
}

/** A token of the trusted key with these claims changed. */
const resign = (changes: Record<string, unknown>) => signToken({ ...claims, ...changes })

describe('an access token that', () => {
  it.each(Object.entries(FORGERIES))('%s opens nothing', async (_, forge) => {
    const before = await countRows(workspace.id)
    const token = await forge()
    for (const [method, path] of [
      ['GET', '/api/content'],
      ['POST', '/api/content'],
    ] as const) {
      const body = method === 'POST' ? { type: 'ad', title: 'Forged' } : undefined
      const answer = await request(method, path, { as: token, body })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      expect(answer.body.code).toBe('unauthenticated')
    }
    expect(await countRows(workspace.id)).toEqual(before)
  })

  it('is genuine opens what its role may', async () => {
    expect((await request('GET', '/api/content', { as: owner.token })).status).toBe(200)
  })
})
