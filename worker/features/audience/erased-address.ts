import { eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { audienceKey } from '../../db/schema/index.ts'

type KeyCtx = Pick<Ctx, 'db' | 'deps' | 'workspaceId'>

export const keyAad = (workspaceId: string) => `audience key ${workspaceId}`

/**
 * What stands in the suppression list for an address whose person had everything erased: HMAC-SHA256 under the
 * workspace's own key. Null while the workspace has erased nobody, and so has no key.
 */
export async function erasedAddress(ctx: KeyCtx, address: string): Promise<string | null> {
  return (await addressHasher(ctx))?.(address) ?? null
}

/** The same for many addresses: the key is read once. */
export async function addressHasher(ctx: KeyCtx): Promise<((address: string) => Promise<string>) | null> {
  const [found] = await ctx.db.select().from(audienceKey).where(eq(audienceKey.workspaceId, ctx.workspaceId))
  if (!found) return null
  const plain = await ctx.deps.secrets.open(found.sealed, keyAad(ctx.workspaceId))
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.fromBase64(plain),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return async (address) => {
    const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(address))
    return `hmac:${new Uint8Array(mac).toHex()}`
  }
}

/** A new key for the workspace, sealed: the first one written is the workspace's for good. */
export const newSealedKey = ({ deps, workspaceId }: KeyCtx): Promise<string> =>
  deps.secrets.seal(crypto.getRandomValues(new Uint8Array(32)).toBase64(), keyAad(workspaceId))
