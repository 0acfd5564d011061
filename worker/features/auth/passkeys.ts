import { passkey } from '@better-auth/passkey'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { Config } from '../../config.ts'

/**
 * A passkey opens an account by itself, second factor and all: so it is one only if the device has made sure of the
 * person (by fingerprint, face or PIN) and not merely been touched, and only if it is found without a user name.
 */
export const passkeys = ({ APP_URL }: Config) =>
  passkey({
    rpID: new URL(APP_URL).hostname,
    rpName: 'Marquee',
    origin: APP_URL,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => refuseUnverified(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => refuseUnverified(verification.authenticationInfo.userVerified),
    },
  })

async function refuseUnverified(userVerified: boolean | undefined): Promise<void> {
  if (userVerified) return
  const message =
    'The device did not ask for a fingerprint, a face or a PIN. Set one up on it, then try again.'
  throw new APIError('BAD_REQUEST', { code: 'PASSKEY_USER_UNVERIFIED', message })
}

/** The library only prefers it, and has no option for that. */
export const askForVerification: BetterAuthPlugin = {
  id: 'ask-for-verification',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/passkey/generate-authenticate-options',
        handler: createAuthMiddleware(async ({ json, context: { returned } }) => {
          if (typeof returned !== 'object' || returned === null || !('challenge' in returned)) return
          return json({ ...returned, userVerification: 'required' })
        }),
      },
    ],
  },
}
