const url = { alphabet: 'base64url', omitPadding: true } as const
const bytes = (text: string) => Uint8Array.fromBase64(text, { alphabet: 'base64url' })
const utf8 = (text: string) => new TextEncoder().encode(text)
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

/** A browser's side of a subscription. */
export interface PushBrowser {
  p256dh: string
  auth: string
  privateKey: CryptoKey
}

export async function createBrowser(): Promise<PushBrowser> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  if (!('publicKey' in pair)) throw new Error('no pair')
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey)
  if (!(raw instanceof ArrayBuffer)) throw new Error('not raw')
  const auth = crypto.getRandomValues(new Uint8Array(16))
  return { p256dh: new Uint8Array(raw).toBase64(url), auth: auth.toBase64(url), privateKey: pair.privateKey }
}

/** Decrypts a message as a browser does: RFC 8291, section 3.4 over RFC 8188, one record. */
export async function decryptPush(browser: PushBrowser, message: string): Promise<string> {
  const body = bytes(message)
  const salt = body.slice(0, 16)
  const idLength = body[20] ?? 0
  const senderRaw = body.slice(21, 21 + idLength)
  const sender = await crypto.subtle.importKey('raw', senderRaw, CURVE, false, [])
  // A name of its own: the runtime's types call the field otherwise than the standard does.
  const algorithm = { name: 'ECDH', public: sender }
  const shared = await crypto.subtle.deriveBits(algorithm, browser.privateKey, 256)
  const keyInfo = new Uint8Array([...utf8('WebPush: info\0'), ...bytes(browser.p256dh), ...senderRaw])
  const secret = await hkdf(bytes(browser.auth), shared, keyInfo, 32)
  const key = await hkdf(salt, secret, utf8('Content-Encoding: aes128gcm\0'), 16)
  const nonce = await hkdf(salt, secret, utf8('Content-Encoding: nonce\0'), 12)
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, aes, body.slice(21 + idLength))
  const padded = new Uint8Array(plain)
  return new TextDecoder().decode(padded.slice(0, padded.lastIndexOf(2)))
}

async function hkdf(salt: BufferSource, secret: BufferSource, info: BufferSource, length: number) {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  return crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8)
}
