import { describe, expect, it } from 'vitest'
import { createSecrets, decrypt, encrypt, importKey, SecretError } from './secrets.ts'

const K1 = 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
const K2 = 'k2:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA='
const aad = 'effect/w1/e1'

/** What went wrong, by its name. */
const faultOf = (opening: Promise<string>) =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof SecretError ? error.fault : error),
  )

it('computes test case 16 of the GCM specification (McGrew and Viega, 2005)', async () => {
  const key = await importKey(
    Uint8Array.fromHex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
  )
  const iv = Uint8Array.fromHex('cafebabefacedbaddecaf888')
  const plain = Uint8Array.fromHex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  )
  const extra = Uint8Array.fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const sealed = await encrypt(key, iv, plain, extra)
  expect(sealed.toHex()).toBe(
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
      '76fc6ece0f4e1768cddf8853bb2d551b',
  )
  expect((await decrypt(key, iv, sealed, extra)).toHex()).toBe(plain.toHex())
})

describe('the envelope', () => {
  const secrets = createSecrets(K1)

  it('opens what it sealed, in its own place', async () => {
    const sealed = await secrets.seal('señal 🔑', aad)
    expect(sealed).toMatch(/^v1\.k1\./)
    expect(sealed).not.toContain('señal')
    expect(await secrets.open(sealed, aad)).toBe('señal 🔑')
  })

  it('never seals the same text to the same record', async () => {
    expect(await secrets.seal('x', aad)).not.toBe(await secrets.seal('x', aad))
  })

  it('does not open in another row or workspace', async () => {
    const sealed = await secrets.seal('x', aad)
    expect(await faultOf(secrets.open(sealed, 'effect/w1/e2'))).toBe('not_authentic')
    expect(await faultOf(secrets.open(sealed, 'effect/w2/e1'))).toBe('not_authentic')
  })

  it('notices a change of any part', async () => {
    const [version, key, iv, text = ''] = (await secrets.seal('a secret', aad)).split('.')
    const flipped = (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
    expect(await faultOf(secrets.open([version, key, iv, flipped].join('.'), aad))).toBe('not_authentic')
    expect(await faultOf(secrets.open([version, key, iv, text.slice(0, -4)].join('.'), aad))).toBe(
      'not_authentic',
    )
    expect(await faultOf(secrets.open([version, key, 'AAAAAAAAAAAAAAAA', text].join('.'), aad))).toBe(
      'not_authentic',
    )
  })

  it.each(['', 'plain text', 'v2.k1.AAAA.AAAA', 'v1.k1.AAAA.AAAA', 'v1.k1.AAAAAAAAAAAAAAAA.!', 'v1.a b.c.d'])(
    'says that %j is no record',
    async (text) => {
      expect(await faultOf(secrets.open(text, aad))).toBe('malformed')
    },
  )
})

describe('rotation', () => {
  const before = createSecrets(K1)
  const after = createSecrets(`${K2},${K1}`)

  it('opens with any key of the list, seals with the newest and knows what is old', async () => {
    const old = await before.seal('x', aad)
    const fresh = await after.seal('x', aad)
    expect(await after.open(old, aad)).toBe('x')
    expect([after.needsReseal(old), after.needsReseal(fresh)]).toEqual([true, false])
    expect(after.newestKey).toBe('k2')
  })

  it('names the key that is missing', async () => {
    const fresh = await after.seal('x', aad)
    expect(await faultOf(before.open(fresh, aad))).toBe('unknown_key')
    await expect(before.open(fresh, aad)).rejects.toThrow('key k2')
  })

  it('does not open a record under another key’s name', async () => {
    const forged = (await before.seal('x', aad)).replace('.k1.', '.k2.')
    expect(await faultOf(after.open(forged, aad))).toBe('not_authentic')
  })
})

describe('the list of keys', () => {
  it.each([
    ['', 'entry 1'],
    ['k1', 'entry 1'],
    [`${K1},`, 'entry 2'],
    ['k 1:AAAA', 'entry 1'],
    ['k1:AAAA', 'key k1 is not 32 bytes'],
    ['k1:not base64', 'entry 1'],
    [`${K1},${K1}`, 'same id'],
  ])('refuses %j', (list, message) => {
    expect(() => createSecrets(list)).toThrow(message)
  })
})
