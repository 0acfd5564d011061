import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import { mailLocale } from '#core/domain/mail/render-mail'
import type { SecurityChange } from '#core/domain/notifications/security-changes'
import type { AuditAction } from '#core/domain/security/audit-actions'
import type { Deps } from '../../deps.ts'
import type { AccountMails } from './account-mails.ts'
import { recordAccountChange } from './record-account-change.ts'
import { securityNoticed } from './security-noticed.ts'

type HookCtx = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** Changes a signed-in person makes, by endpoint. What comes from other places is in `account-hooks.ts`. */
const ACTIONS: Record<string, AuditAction> = {
  '/change-password': 'account.password_changed',
  '/update-user': 'account.updated',
  '/organization/set-active': 'workspace.entered',
  '/two-factor/disable': 'account.two_factor_disabled',
  '/two-factor/generate-backup-codes': 'account.recovery_codes_renewed',
  '/oauth2/consent': 'account.application_granted',
  '/oauth2/update-consent': 'account.application_granted',
  '/oauth2/delete-consent': 'account.application_revoked',
  '/oauth2/register': 'account.application_registered',
  '/oauth2/create-client': 'account.application_registered',
  '/oauth2/update-client': 'account.application_updated',
  '/oauth2/client/rotate-secret': 'account.application_updated',
  '/oauth2/delete-client': 'account.application_deleted',
  '/passkey/verify-registration': 'account.passkey_added',
  '/passkey/update-passkey': 'account.passkey_renamed',
  '/passkey/delete-passkey': 'account.passkey_removed',
}

/** What its owner is told of at once. */
const NOTICED: Partial<Record<AuditAction, SecurityChange>> = {
  'account.password_changed': 'password_changed',
  'account.two_factor_disabled': 'two_factor_disabled',
  'account.passkey_added': 'passkey_added',
  'account.passkey_removed': 'passkey_removed',
}

/**
 * Runs after every endpoint and, being the last plugin, after the others' own afterthoughts: a sign-in that
 * still waits for its second factor has lost its new session by then.
 */
export const auditPlugin = (deps: Deps, mails: AccountMails): BetterAuthPlugin => ({
  id: 'account-audit',
  hooks: {
    after: [
      {
        matcher: () => true,
        handler: createAuthMiddleware(async (ctx) => {
          if (wasRefused(ctx)) return
          const action = actionOf(ctx)
          const signedIn = action && (ctx.context.newSession ?? (await getSessionFromCtx(ctx)))
          if (!signedIn) return
          const { user, session } = signedIn
          await recordAccountChange(deps, {
            userId: user.id,
            workspaceId: enteredWorkspace(ctx) ?? session.activeOrganizationId,
            headers: ctx.headers,
            entry: {
              action,
              detail: { through: ctx.path, ...named(ctx), ...applicationOf(ctx), ...languageOf(action, ctx) },
            },
          })
          const change = NOTICED[action]
          if (change)
            await securityNoticed(deps, {
              ...{ userId: user.id, change, name: nameOf(ctx), workspaceId: session.activeOrganizationId },
              headers: ctx.headers,
            })
          if (action === 'account.password_changed') await mails.passwordChanged(user, ctx.headers)
          if (action.startsWith('account.two_factor_'))
            await mails.twoFactorChanged(user, action.endsWith('_enabled'), ctx.headers)
        }),
      },
    ],
  },
})

/** The library throws its redirects as well: back from Google, for one. */
const wasRefused = ({ context: { returned } }: HookCtx): boolean =>
  isAPIError(returned) && returned.statusCode >= 400

/** Endpoints that may open a session for someone who had none. */
const SIGN_IN = /^\/(sign-in|callback|verify-email|passkey\/verify-authentication|two-factor\/verify-)/

function actionOf({ path, body, context: { session, newSession } }: HookCtx): AuditAction | undefined {
  if (path === '/oauth2/consent' && body?.accept !== true) return undefined
  if (newSession && !session && SIGN_IN.test(path)) return 'account.signed_in'
  if (path === '/two-factor/verify-totp') return newSession ? 'account.two_factor_enabled' : undefined
  return ACTIONS[path]
}

/** The client id of the application a request is about, wherever the endpoint carries it. */
function applicationOf({ path, body, context: { returned } }: HookCtx): { clientId?: string } {
  if (!path.startsWith('/oauth2/')) return {}
  const asked = new URLSearchParams(String(body?.oauth_query ?? '')).get('client_id') ?? body?.client_id
  const made =
    typeof returned === 'object' && returned && 'client_id' in returned ? returned.client_id : undefined
  return { clientId: String(asked ?? made ?? '') || undefined }
}

/** Whoever lets an application in is told in this language what becomes of it: its own requests tell none. */
function languageOf(action: string, { headers }: HookCtx): { language?: string } {
  const language = headers?.get('accept-language')
  return action === 'account.application_granted' && language ? { language: mailLocale(language) } : {}
}

/** As the person called what they made. */
const nameOf = ({ body }: HookCtx): string => (typeof body?.name === 'string' ? body.name : '')

/** What the row is about, where the request tells its name: a passkey, an application. */
function named(ctx: HookCtx): { name?: string } {
  const { client_name } = ctx.body ?? {}
  const name = ctx.path.startsWith('/oauth2/') ? client_name : nameOf(ctx)
  return typeof name === 'string' && name ? { name } : {}
}

/** `set-active` answers with the workspace; the session it was asked with still names the earlier one. */
function enteredWorkspace({ path, context: { returned } }: HookCtx): unknown {
  if (path !== '/organization/set-active' || typeof returned !== 'object' || returned === null)
    return undefined
  return 'id' in returned ? returned.id : undefined
}
