import { z } from 'zod'

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** The application server's key pair of RFC 8292, as a private JWK on P-256. */
export const vapidKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  d: coordinate,
})
export type VapidKey = z.infer<typeof vapidKeySchema>

/** What a browser subscribes with: the uncompressed point, base64url. */
export function vapidPublicKey({ x, y }: VapidKey): string {
  const decode = (text: string) => Uint8Array.fromBase64(text, { alphabet: 'base64url' })
  return new Uint8Array([4, ...decode(x), ...decode(y)]).toBase64({
    alphabet: 'base64url',
    omitPadding: true,
  })
}
