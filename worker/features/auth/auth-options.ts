import type { BetterAuthOptions } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { jwt, organization, twoFactor } from 'better-auth/plugins'
import { PASSWORD_MAX, PASSWORD_MIN } from '#core/domain/auth/password-rules'
import * as schema from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'
import { accountHooks } from './account-hooks.ts'
import { accountMails, LINK_LIFE } from './account-mails.ts'
import { auditPlugin } from './audit-plugin.ts'
import { checkNewPassword } from './check-new-password.ts'
import { DISABLED_PATHS } from './disabled-paths.ts'
import { endGrant } from './end-grant.ts'
import { foreignAsAbsent } from './foreign-as-absent.ts'
import { tellKnownAddress } from './known-address.ts'
import { defaultResource, foreignTokens, provider } from './oauth-provider.ts'
import { askForVerification, namesRemovedPasskey, passkeys, passkeyUse } from './passkeys.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { passwordReset } from './password-reset.ts'
import { refuseUnsafeIdentity } from './provider-identity.ts'
import { recordAccountChange } from './record-account-change.ts'
import { asTypedByHand, recoveryCodes } from './recovery-codes.ts'
import { applicationType, registeredScopes } from './registration.ts'
import { socialProviders } from './social-providers.ts'
import { tokenClaims } from './token-claims.ts'
import { tellOfTokenReuse } from './token-reuse.ts'
import { updatedRedirects } from './updated-redirects.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Life of the access token that `GET /api/auth/token` gives (seconds). */
export const ACCESS_TOKEN_LIFE = 15 * MINUTE

/** better-auth as this house uses it. Times are seconds. */
export function authOptions(deps: Deps): BetterAuthOptions {
  const { config } = deps
  const mails = accountMails(deps)
  return {
    appName: 'Marquee',
    baseURL: config.APP_URL,
    basePath: '/api/auth',
    secret: config.BETTER_AUTH_SECRET,
    trustedOrigins: [config.APP_URL, ...config.ALLOWED_ORIGINS],
    database: drizzleAdapter(deps.primary, { provider: 'sqlite', schema }),
    disabledPaths: DISABLED_PATHS,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${config.APP_URL}/sign-in` },
    logger: {
      log: (level, message) => level === 'error' && log('error', 'authentication', { detail: message }),
    },
    advanced: {
      cookiePrefix: 'marquee',
      database: { generateId: () => deps.newId() },
      ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
    },
    session: { expiresIn: 30 * DAY, updateAge: DAY, freshAge: DAY },
    verification: { storeIdentifier: 'hashed' },
    account: { encryptOAuthTokens: true, accountLinking: { enabled: true } },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: 4 * PASSWORD_MAX,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: verifyPassword },
      sendResetPassword: mails.resetPassword,
      onPasswordReset: ({ user }, request) => passwordReset(deps, mails, user, request?.headers),
    },
    emailVerification: {
      expiresIn: LINK_LIFE,
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: mails.verifyEmail,
      afterEmailVerification: ({ id }, request) =>
        recordAccountChange(deps, {
          userId: id,
          headers: request?.headers,
          entry: { action: 'account.email_verified' },
        }),
    },
    socialProviders: socialProviders(config),
    user: { validateUserInfo: refuseUnsafeIdentity(deps) },
    hooks: { before: checkNewPassword(deps) },
    databaseHooks: accountHooks(deps),
    plugins: [
      jwt({
        jwks: {
          keyPairConfig: { alg: 'EdDSA', crv: 'Ed25519' },
          rotationInterval: 90 * DAY,
          gracePeriod: DAY,
        },
        jwt: {
          issuer: config.APP_URL,
          audience: config.APP_URL,
          expirationTime: `${ACCESS_TOKEN_LIFE}s`,
          definePayload: (signedIn) => tokenClaims(deps, signedIn),
        },
        disableSettingJwtHeader: true,
      }),
      organization({ allowUserToCreateOrganization: false }),
      twoFactor({ issuer: 'Marquee', backupCodeOptions: recoveryCodes(config.BETTER_AUTH_SECRET) }),
      asTypedByHand,
      passkeys(deps),
      passkeyUse,
      askForVerification,
      provider(deps),
      defaultResource(deps),
      foreignTokens(deps),
      applicationType,
      registeredScopes,
      foreignAsAbsent,
      namesRemovedPasskey,
      updatedRedirects,
      endGrant(deps),
      tellOfTokenReuse(deps),
      tellKnownAddress(mails),
      auditPlugin(deps, mails),
    ],
  }
}
