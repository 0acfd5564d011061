import type { MailData, MailKind } from '#core/domain/mail/kinds'
import { mailLocale, renderMail } from '#core/domain/mail/render-mail'
import type { Deps } from '../../deps.ts'
import { enqueueMail } from '../mail/index.ts'

interface Recipient {
  id: string
  name: string
  email: string
  emailVerified: boolean
}
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

  const verifyEmail = ({ user, token }: { user: Recipient; token: string }, request?: Request) => {
    const url = `${APP_URL}/verify-email?token=${encodeURIComponent(token)}`
    return send('verify_email', user, request?.headers, { name: user.name, url })
  }

  return {
    verifyEmail,
    resetPassword({ user, token }: { user: Recipient; token: string }, request?: Request) {
      const url = `${APP_URL}/reset-password?token=${encodeURIComponent(token)}`
      return send('reset_password', user, request?.headers, { name: user.name, url })
    },
    existingAccount: ({ user }: { user: Recipient }, request?: Request) =>
      send('existing_account', user, request?.headers, { name: user.name, url: `${APP_URL}/sign-in` }),
    passwordChanged: (user: Recipient, headers?: Headers) =>
      send('password_changed', user, headers, { name: user.name }),
    twoFactorChanged: (user: Recipient, enabled: boolean, headers?: Headers) =>
      send(enabled ? 'two_factor_enabled' : 'two_factor_disabled', user, headers, { name: user.name }),
  }
}
