export interface SignedParts {
  id: string
  /** Seconds. */
  timestamp: number
  body: string
}

/**
 * The three headers of the Standard Webhooks specification: HMAC-SHA-256 over `id.timestamp.body`, one signature for
 * each secret (`whsec_` and base64), so that a receiver may change over from one to the next when it likes.
 */
export async function signatureHeaders(secrets: readonly string[], { id, timestamp, body }: SignedParts) {
  const text = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const signatures = await Promise.all(
    secrets.map(async (secret) => {
      const bytes = Uint8Array.fromBase64(secret.replace(/^whsec_/, ''))
      const algorithm = { name: 'HMAC', hash: 'SHA-256' }
      const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
      return `v1,${new Uint8Array(await crypto.subtle.sign('HMAC', key, text)).toBase64()}`
    }),
  )
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
}
