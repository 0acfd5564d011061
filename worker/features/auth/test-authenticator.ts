import { env } from 'cloudflare:workers'
import { exportJWK, generateKeyPair } from 'jose'

const concat = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const text = (value: string) => new TextEncoder().encode(value)
const base64url = (bytes: Uint8Array) => bytes.toBase64({ alphabet: 'base64url', omitPadding: true })
const sha256 = async (bytes: Uint8Array) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

/** A device that is only touched makes sure of nobody. */
const flagsOf = (verifies: boolean) => (verifies ? USER_PRESENT | USER_VERIFIED : USER_PRESENT)

/** A passkey as a phone would hold it (WebAuthn level 2: ES256, attestation `none`). */
export async function createAuthenticator(origin = env.APP_URL) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const id = crypto.getRandomValues(new Uint8Array(16))
  const rpIdHash = await sha256(text(new URL(origin).hostname))
  const credential = {
    id: base64url(id),
    rawId: base64url(id),
    type: 'public-key',
    clientExtensionResults: {},
  }
  const clientData = (type: string, challenge: string) =>
    text(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  return {
    async register({ challenge }: { challenge: string }, verifies = true) {
      const { x = '', y = '' } = await exportJWK(publicKey)
      const point = [x, y].map((part) => Uint8Array.fromBase64(part, { alphabet: 'base64url' }))
      const [px = [], py = []] = point
      // COSE key: EC2, ES256, P-256, x, y.
      const key = concat([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32], px, [0x22, 0x58, 32], py)
      const flags = flagsOf(verifies) | HAS_CREDENTIAL
      const authData = concat(rpIdHash, [flags, 0, 0, 0, 0], new Uint8Array(16), [0, id.length], id, key)
      // CBOR: { fmt: 'none', attStmt: {}, authData }
      const attestation = concat(
        [0xa3, 0x63],
        text('fmt'),
        [0x64],
        text('none'),
        [0x67],
        text('attStmt'),
        [0xa0, 0x68],
        text('authData'),
        [0x58, authData.length],
        authData,
      )
      const clientDataJSON = base64url(clientData('webauthn.create', challenge))
      const response = { clientDataJSON, attestationObject: base64url(attestation), transports: ['internal'] }
      return { ...credential, response }
    },

    async sign({ challenge }: { challenge: string }, verifies = true) {
      const data = clientData('webauthn.get', challenge)
      const authData = concat(rpIdHash, [flagsOf(verifies), 0, 0, 0, 1])
      const signed = concat(authData, await sha256(data))
      const raw = new Uint8Array(
        await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, signed),
      )
      const response = {
        clientDataJSON: base64url(data),
        authenticatorData: base64url(authData),
        signature: base64url(der(raw)),
      }
      return { ...credential, response }
    },
  }
}

/** WebCrypto signs as r‖s; authenticators answer in DER. */
function der(raw: Uint8Array): Uint8Array {
  const [r, s] = [raw.slice(0, 32), raw.slice(32)].map((half) => {
    const start = half.findIndex((byte) => byte !== 0)
    const bytes = half.slice(start < 0 ? 31 : start)
    const padded = (bytes[0] ?? 0) > 127 ? concat([0], bytes) : bytes
    return concat([2, padded.length], padded)
  })
  const body = concat(r ?? [], s ?? [])
  return concat([0x30, body.length], body)
}
