/** What each kind of mail needs to know. Times are epoch milliseconds, links absolute. */
export interface MailData {
  verify_email: { name: string; url: string }
  reset_password: { name: string; url: string }
  password_changed: { name: string }
  two_factor_enabled: { name: string }
  two_factor_disabled: { name: string }
  new_sign_in: { name: string; at: number; agent: string }
  existing_account: { name: string; url: string }
  email_change: { name: string; url: string }
  invitation: { inviterName: string; workspaceName: string; roleName: string; url: string; expiresAt: number }
  /** Sent by an administrator to see that mail arrives. */
  test_mail: { name: string; workspaceName: string }
}
export type MailKind = keyof MailData

export const MAIL_LOCALES = ['en', 'es'] as const
export type MailLocale = (typeof MAIL_LOCALES)[number]

/** The words of one mail; `layout` and `plainText` show the same ones. */
export interface MailWords {
  subject: string
  title: string
  greeting: string
  lines: string[]
  action?: { label: string; url: string }
  /** Small print: why it came and what to do if it was not wanted. */
  note: string
}

export type MailCatalogue = { [K in MailKind]: (data: MailData[K]) => MailWords }

/** Both languages say times in UTC, since a mail does not know where it is read. */
export const utc = (locale: MailLocale, at: number): string =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`
