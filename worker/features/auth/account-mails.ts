import { createEmailVerificationToken } from 'better-auth/api'
import type { MailData, MailKind } from '#core/domain/mail/kinds'
import { mailLocale, renderMail } from '#core/domain/mail/render-mail'
import type { Deps } from '../../deps.ts'
import { enqueueMail } from '../mail/index.ts'

/** Life of a verification link (seconds). */
export const LINK_LIFE = 24 * 60 * 60

interface Recipient {
  id: string
  name: string
  email: string
  emailVerified: boolean
}
interface Verification {
  user: Recipient
  token: string
  /** The library's own link, which says where the person wanted to go. */
  url?: string
}

/** Where a link leads on to, such as an invitation: a path of the page, and not its home. */
const nextOf = (wanted: unknown): { next?: string } =>
  typeof wanted === 'string' && /^\/[^/\\]/.test(wanted) ? { next: wanted } : {}

const callbackOf = (url: string | undefined) => url && new URL(url).searchParams.get('callbackURL')

/** Mails to account owners, in the language the request asks for (`Accept-Language`). */
export type AccountMails = ReturnType<typeof accountMails>

export function accountMails(deps: Deps) {
  const { APP_URL } = deps.config

  async function send<K extends MailKind>(
    kind: K,
    to: Recipient,
    headers: Headers | undefined,
    data: MailData[K],
  ): Promise<void> {
    const ctx = { db: deps.database('first-primary'), deps, now: deps.clock() }
    const mail = renderMail(kind, mailLocale(headers?.get('accept-language')), data)
    await enqueueMail(ctx, { key: `${kind}:${deps.newId()}`, workspaceId: null, to: to.email, ...mail })
  }

  const verify = (user: Recipient, token: string, wanted: unknown, headers: Headers | undefined) => {
    const url = `${APP_URL}/verify-email?${new URLSearchParams({ token, ...nextOf(wanted) })}`
    return send('verify_email', user, headers, { name: user.name, url })
  }

  return {
    verifyEmail: ({ user, token, url }: Verification, request?: Request) =>
      verify(user, token, callbackOf(url), request?.headers),
    resetPassword({ user, token }: { user: Recipient; token: string }, request?: Request) {
      const url = `${APP_URL}/reset-password?token=${encodeURIComponent(token)}`
      return send('reset_password', user, request?.headers, { name: user.name, url })
    },
    /**
     * Someone signed up with a known address, on the way to `wanted`; an owner who never verified it gets a fresh link.
     */
    async existingAccount(user: Recipient, wanted: unknown, headers: Headers | undefined) {
      if (user.emailVerified) {
        const search = new URLSearchParams(nextOf(wanted)).toString()
        const url = `${APP_URL}/sign-in${search && `?${search}`}`
        return send('existing_account', user, headers, { name: user.name, url })
      }
      const { BETTER_AUTH_SECRET } = deps.config
      const token = await createEmailVerificationToken(BETTER_AUTH_SECRET, user.email, undefined, LINK_LIFE)
      return verify(user, token, wanted, headers)
    },
    passwordChanged: (user: Recipient, headers?: Headers) =>
      send('password_changed', user, headers, { name: user.name }),
    twoFactorChanged: (user: Recipient, enabled: boolean, headers?: Headers) =>
      send(enabled ? 'two_factor_enabled' : 'two_factor_disabled', user, headers, { name: user.name }),
  }
}
