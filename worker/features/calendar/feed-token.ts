/** A fresh token of 256 random bits, as it stands in the feed's address. */
export const newFeedToken = (): string =>
  crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true })

/** SHA-256 in hex: the token has full entropy, so a slow hash would add nothing. */
export async function hashFeedToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return new Uint8Array(digest).toHex()
}
