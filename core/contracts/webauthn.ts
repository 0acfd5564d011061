import { z } from 'zod'

/** Bytes as WebAuthn's JSON carries them (base64url). */
const bytes = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/, 'Not base64url.')

/** A credential id has at most 1023 bytes (WebAuthn level 3, section 5.8.3). */
const credential = {
  id: bytes(1364),
  rawId: bytes(1364),
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(32).nullish(),
  clientExtensionResults: z.record(z.string().max(64), z.unknown()).optional(),
}
const clientData = { clientDataJSON: bytes(8192) }

/** What `navigator.credentials.create` gives, as `RegistrationResponseJSON`. */
export const attestationSchema = z.object({
  ...credential,
  response: z.object({
    ...clientData,
    attestationObject: bytes(65_536),
    transports: z.array(z.string().max(32)).max(10).optional(),
  }),
})

/** What `navigator.credentials.get` gives, as `AuthenticationResponseJSON`. */
export const assertionSchema = z.object({
  ...credential,
  response: z.object({
    ...clientData,
    authenticatorData: bytes(8192),
    signature: bytes(4096),
    userHandle: bytes(128).nullish(),
  }),
})
