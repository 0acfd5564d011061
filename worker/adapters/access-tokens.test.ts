import { env } from 'cloudflare:workers'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Db, openDatabase } from '../db/client.ts'
import { jwks } from '../db/schema/index.ts'
import { createTokenVerifier } from './access-tokens.ts'

const ORIGIN = 'https://tokens.example'
const MINUTE = 60_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A signing key in the published set, with a verifier that counts how often it reads that set. */
async function signer() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const kid = crypto.randomUUID()
  const db: Db = openDatabase(env.DB, 'first-primary')
  const publish = async () => {
    const key = JSON.stringify(await exportJWK(publicKey))
    // As one that has been rotated out: the worker under test must not choose it to sign with.
    const times = { createdAt: new Date(0), expiresAt: new Date(Date.now() - 1000) }
    await db.insert(jwks).values({ id: kid, publicKey: key, privateKey: '-', ...times })
  }
  await publish()
  const sign = (claims: Record<string, unknown> = {}) =>
    new SignJWT({ sub: 'u', sid: 's', name: 'Ana', wid: 'w', role: 'editor', ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setJti(crypto.randomUUID())
      .setIssuer(ORIGIN)
      .setAudience(ORIGIN)
      .setExpirationTime('15m')
      .sign(privateKey)
  const withdraw = () => env.DB.prepare('DELETE FROM jwks WHERE id = ?').bind(kid).run()
  return { verifier: createTokenVerifier(() => db, ORIGIN), sign, withdraw }
}

describe('a verified token', () => {
  it('has its signature computed once', async () => {
    const { verifier, sign } = await signer()
    const token = await sign()
    const claims = await verifier.verify(token)
    const verify = vi.spyOn(crypto.subtle, 'verify')
    expect(await verifier.verify(token)).toEqual(claims)
    expect(verify).not.toHaveBeenCalled()
    await verifier.verify(await sign())
    expect(verify).toHaveBeenCalledOnce()
  })

  it('is refused from the second it expires, remembered or not', async () => {
    const { verifier, sign } = await signer()
    const token = await sign()
    await verifier.verify(token)
    vi.useFakeTimers({ now: Date.now() + 15 * MINUTE - 2000, toFake: ['Date'] })
    await verifier.verify(token)
    vi.setSystemTime(Date.now() + 3000)
    await expect(verifier.verify(token)).rejects.toThrow('has expired')
  })

  it('is refused once its key is out of the set and the set is read anew', async () => {
    const { verifier, sign, withdraw } = await signer()
    const token = await sign()
    await verifier.verify(token)
    await withdraw()
    vi.useFakeTimers({ now: Date.now() + 10 * MINUTE, toFake: ['Date'] })
    await expect(verifier.verify(token)).rejects.toThrow('not valid')
  })

  it('is forgotten as well when an unknown key has the set read anew', async () => {
    const { verifier, sign, withdraw } = await signer()
    const token = await sign()
    await verifier.verify(token)
    await withdraw()
    const stranger = await signer()
    await expect(verifier.verify(await stranger.sign())).resolves.toMatchObject({ sub: 'u' })
    await expect(verifier.verify(token)).rejects.toThrow('not valid')
  })

  it('cannot be changed by whoever reads its claims', async () => {
    const { verifier, sign } = await signer()
    expect(Object.isFrozen(await verifier.verify(await sign()))).toBe(true)
  })

  it('does not vouch for another that only resembles it', async () => {
    const { verifier, sign } = await signer()
    const token = await sign()
    await verifier.verify(token)
    const [header, , signature] = token.split('.')
    const [, claims] = (await sign({ role: 'owner' })).split('.')
    await expect(verifier.verify(`${header}.${claims}.${signature}`)).rejects.toThrow('not valid')
  })
})
