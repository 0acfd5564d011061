import { passkey } from '@better-auth/passkey'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { Deps } from '../../deps.ts'

/**
 * A passkey opens an account by itself, second factor and all: so it is one only if the device has made sure of the
 * person (by fingerprint, face or PIN) and not merely been touched, and only if it is found without a user name.
 */
export const passkeys = ({ config: { APP_URL }, clock }: Pick<Deps, 'config' | 'clock'>) =>
  passkey({
    rpID: new URL(APP_URL).hostname,
    rpName: 'Marquee',
    origin: APP_URL,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => refuseUnverified(verification.registrationInfo?.userVerified),
    },
    authentication: {
      async afterVerification({ verification, clientData, ctx }) {
        await refuseUnverified(verification.authenticationInfo.userVerified)
        await ctx.context.adapter.update({
          model: 'passkey',
          where: [{ field: 'credentialID', value: clientData.id }],
          update: { lastUsedAt: new Date(clock()) },
        })
      },
    },
  })

async function refuseUnverified(userVerified: boolean | undefined): Promise<void> {
  if (userVerified) return
  const message =
    'The device did not ask for a fingerprint, a face or a PIN. Set one up on it, then try again.'
  throw new APIError('BAD_REQUEST', { code: 'PASSKEY_USER_UNVERIFIED', message })
}

/** When a passkey last opened the account: the library keeps no more than when it was made. */
export const passkeyUse: BetterAuthPlugin = {
  id: 'passkey-use',
  schema: { passkey: { fields: { lastUsedAt: { type: 'date', required: false, input: false } } } },
}

/**
 * Whoever removes a passkey sends its id alone, and the row is gone when the audit log and the notice want to say
 * which it was: so its name travels on in the body.
 */
export const namesRemovedPasskey: BetterAuthPlugin = {
  id: 'names-removed-passkey',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/passkey/delete-passkey',
        handler: createAuthMiddleware(async ({ body, context }) => {
          const where = [{ field: 'id', value: String(body?.id) }]
          const row = await context.adapter.findOne<{ name?: string | null }>({ model: 'passkey', where })
          if (row?.name) return { context: { body: { ...body, name: row.name } } }
        }),
      },
    ],
  },
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
