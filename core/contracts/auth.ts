import { z } from 'zod'
import { idSchema, lineSchema } from './common.ts'

/** What this installation offers at sign-in. */
export const authOptionsSchema = z
  .object({
    social: z.array(z.enum(['google', 'github'])),
    passkey: z.boolean(),
    emailVerification: z.boolean(),
  })
  .meta({ id: 'AuthOptions' })

const email = z.email().max(254)
/** Bounded far above the rule's maximum, which the password rule itself tells in its own words. */
const password = z.string().max(512)
const path = z.string().max(2048)

/** Bounds of better-auth's bodies, by endpoint: the library checks types, not lengths. */
export const AUTH_INPUTS: Record<string, z.ZodType> = {
  '/sign-up/email': z.object({ name: lineSchema(80, 1), email, password, callbackURL: path.optional() }),
  '/sign-in/email': z.object({ email, password, callbackURL: path.optional() }),
  '/request-password-reset': z.object({ email }),
  '/send-verification-email': z.object({ email }),
  '/reset-password': z.object({ newPassword: password, token: z.string().min(1).max(200) }),
  '/change-password': z.object({ newPassword: password, currentPassword: password }),
  '/update-user': z.object({
    name: lineSchema(80, 1).optional(),
    image: z
      .url({ protocol: /^https$/ })
      .max(2048)
      .nullish(),
  }),
  '/revoke-session': z.object({ token: z.string().min(1).max(200) }),
  '/organization/set-active': z.object({
    organizationId: idSchema.nullish(),
    organizationSlug: z.string().max(200).optional(),
  }),
  '/two-factor/enable': z.object({ password, issuer: z.undefined().optional() }),
  '/two-factor/disable': z.object({ password }),
  '/two-factor/generate-backup-codes': z.object({ password }),
  '/two-factor/get-totp-uri': z.object({ password }),
  '/two-factor/verify-totp': z.object({ code: z.string().regex(/^\d{6}$/, 'Six digits.') }),
  '/two-factor/verify-backup-code': z.object({ code: z.string().min(1).max(40) }),
  '/passkey/update-passkey': z.object({ id: idSchema, name: lineSchema(80, 1) }),
  '/passkey/delete-passkey': z.object({ id: idSchema }),
}
