/** How old a signed message may be (ms): later ones could be somebody else's copy. */
const TOLERANCE = 300_000

export interface SignedMessage {
  id: string | undefined
  /** Seconds. */
  timestamp: string | undefined
  signature: string | undefined
  body: string
}

/**
 * Whether a webhook was signed with the secret (`whsec_` and base64), by the Standard Webhooks specification, which
 * Svix and so Resend follow: HMAC-SHA-256 over `id.timestamp.body`, compared in constant time.
 */
export async function isSigned(
  secret: string,
  { id, timestamp, signature, body }: SignedMessage,
  now: number,
): Promise<boolean> {
  if (!id || !signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE) return false
  const bytes = decode(secret.replace(/^whsec_/, ''))
  if (!bytes) return false
  const text = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  for (const part of signature.split(' ')) {
    const given = part.startsWith('v1,') ? decode(part.slice(3)) : null
    if (given && (await verifies('SHA-256', bytes, given, text))) return true
  }
  return false
}

/**
 * Twilio's `X-Twilio-Signature`: HMAC-SHA-1 with the account's token over the address and the fields of the form,
 * sorted by name (Twilio, "Validating requests are coming from Twilio").
 */
export async function isSignedByTwilio(
  token: string,
  url: string,
  fields: URLSearchParams,
  signature: string | undefined,
): Promise<boolean> {
  const given = signature ? decode(signature) : null
  if (!given) return false
  const names = [...new Set(fields.keys())].sort()
  const text = url + names.map((name) => name + fields.getAll(name).join('')).join('')
  const encode = (each: string) => new TextEncoder().encode(each)
  return verifies('SHA-1', encode(token), given, encode(text))
}

async function verifies(
  hash: 'SHA-256' | 'SHA-1',
  secret: BufferSource,
  signature: BufferSource,
  text: BufferSource,
): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['verify'])
  return crypto.subtle.verify('HMAC', key, signature, text)
}

function decode(text: string) {
  try {
    return Uint8Array.fromBase64(text)
  } catch {
    return null
  }
}
