import { type Browser, PASSWORD } from './test-browser.ts'

interface Enabled {
  totpURI: string
  backupCodes: string[]
}

/** The present code of an authenticator app (RFC 6238: SHA-1, 30 s, six digits). */
export async function codeOf(totpURI: string): Promise<string> {
  const secret = base32(new URL(totpURI).searchParams.get('secret') ?? '')
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(Math.floor(Date.now() / 30_000)))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter))
  const offset = mac.getUint8(19) & 15
  return String((mac.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function base32(text: string): Uint8Array {
  const bits = [...text.replaceAll('=', '')].map((char) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'),
  )
  return Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}

/** Turns two-step sign-in on for a signed-in browser. */
export async function turnOnTotp(browser: Browser): Promise<Enabled> {
  const { body } = await browser.post<Enabled>('/two-factor/enable', { password: PASSWORD })
  await browser.post('/two-factor/verify-totp', { code: await codeOf(body.totpURI) })
  return body
}
