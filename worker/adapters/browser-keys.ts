import { z } from 'zod'
import type { Secrets } from './secrets.ts'

const browserKeysSchema = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() })
/** Where a browser is written to, and the keys of RFC 8291 (base64url). */
export type BrowserKeys = z.infer<typeof browserKeysSchema>

/** By which the same browser is known again: SHA-256, hex. */
export async function hashOfEndpoint(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return new Uint8Array(digest).toHex()
}

export const sealBrowser = (secrets: Secrets, aad: string, keys: BrowserKeys): Promise<string> =>
  secrets.seal(JSON.stringify(keys), aad)

/** Throws `SecretError` when the record is not this row's own. */
export const openBrowser = async (secrets: Secrets, aad: string, sealed: string): Promise<BrowserKeys> =>
  browserKeysSchema.parse(JSON.parse(await secrets.open(sealed, aad)))
