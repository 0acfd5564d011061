import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import { NAME_MAX } from './auth.ts'
import { idSchema, lineSchema } from './common.ts'
import { never, OAUTH_INPUTS, oauthQuery } from './oauth-inputs.ts'
import { assertionSchema, attestationSchema } from './webauthn.ts'

const email = z.email().max(254)
/** Bounded far above the rule's maximum, which the password rule itself tells in its own words. */
const password = z.string().max(512)
const path = z.string().max(2048)
const token = z.string().min(1).max(200)
const flag = z.boolean().optional()
const personName = lineSchema(NAME_MAX, 1)
const image = z.url({ protocol: /^https$/ }).max(2048)
const providerToken = z.string().max(8192)

/** Leaving for Google or GitHub, or an ID token a browser got there by itself. */
const social = z.object({
  provider: z.enum(['google', 'github']),
  callbackURL: path.optional(),
  newUserCallbackURL: path.optional(),
  errorCallbackURL: path.optional(),
  disableRedirect: flag,
  requestSignUp: flag,
  loginHint: z.string().max(254).optional(),
  scopes: z.array(z.string().max(200)).max(20).optional(),
  idToken: z
    .object({
      token: providerToken.min(1),
      nonce: z.string().max(200).optional(),
      accessToken: providerToken.optional(),
      refreshToken: providerToken.optional(),
      expiresAt: z.number().optional(),
    })
    .optional(),
  additionalParams: never,
  additionalData: never,
})

/**
 * Bounds of better-auth's bodies, by endpoint. They are checked before the library sees a body: it checks types
 * one at a time and no lengths.
 */
export const AUTH_INPUTS: Record<string, z.ZodType> = {
  '/sign-up/email': z.object({
    ...{ name: personName, email, password, image: image.optional() },
    ...{ callbackURL: path.optional(), rememberMe: flag },
  }),
  '/sign-in/email': z.object({
    ...{ email, password, rememberMe: flag },
    ...{ callbackURL: path.optional(), oauth_query: oauthQuery },
  }),
  '/sign-in/social': social.extend({ oauth_query: oauthQuery }),
  '/link-social': social,
  '/unlink-account': z.object({ accountId: z.string().min(1).max(255) }),
  '/sign-out': z
    .object({
      callbackURL: path.optional(),
      disableRedirect: flag,
      state: z.string().max(512).optional(),
    })
    .optional(),
  '/request-password-reset': z.object({ email, redirectTo: path.optional() }),
  '/send-verification-email': z.object({ email, callbackURL: path.optional() }),
  '/reset-password': z.object({ newPassword: password, token }),
  '/verify-password': z.object({ password }),
  '/change-password': z.object({
    newPassword: password,
    currentPassword: password,
    revokeOtherSessions: flag,
  }),
  '/update-user': z.object({ name: personName.optional(), image: image.nullish() }),
  '/revoke-session': z.object({ token }),
  '/organization/set-active': z.object({
    organizationId: idSchema.nullish(),
    organizationSlug: z.string().max(200).optional(),
  }),
  '/two-factor/enable': z.object({ password, method: z.enum(['totp']).optional(), issuer: never }),
  '/two-factor/disable': z.object({ password }),
  '/two-factor/generate-backup-codes': z.object({ password }),
  '/two-factor/get-totp-uri': z.object({ password }),
  '/two-factor/verify-totp': z.object({
    code: z.string().regex(/^\d{6}$/, 'six_digits' satisfies FaultReason),
    trustDevice: flag,
    oauth_query: oauthQuery,
  }),
  '/two-factor/verify-backup-code': z.object({
    code: z.string().min(1).max(40),
    disableSession: flag,
    trustDevice: flag,
    oauth_query: oauthQuery,
  }),
  '/passkey/verify-registration': z.object({
    response: attestationSchema,
    name: personName.optional(),
    createSession: never,
  }),
  '/passkey/verify-authentication': z.object({ response: assertionSchema, oauth_query: oauthQuery }),
  '/passkey/update-passkey': z.object({ id: idSchema, name: personName }),
  '/passkey/delete-passkey': z.object({ id: idSchema }),
  ...OAUTH_INPUTS,
}
