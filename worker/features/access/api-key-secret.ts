const PREFIX = 'mq_'

export const isApiKey = (credential: string) => credential.startsWith(PREFIX)

/** A fresh secret of 256 random bits. */
export function newApiKeySecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return PREFIX + bytes.toBase64({ alphabet: 'base64url', omitPadding: true })
}

/** SHA-256 in hex: the secret has full entropy, so a slow hash would add nothing. */
export async function hashApiKey(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return new Uint8Array(digest).toHex()
}
