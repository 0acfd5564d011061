import type { Ctx } from '../../context.ts'

/** A million codes are soon tried: who reads the database alone must not find the one that was sent. */
export async function codeHash({ deps, workspaceId }: Ctx, phone: string, code: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const secret = bytes(deps.config.BETTER_AUTH_SECRET)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, bytes(`phone code\n${workspaceId}\n${phone}\n${code}`))
  return new Uint8Array(mac).toHex()
}
