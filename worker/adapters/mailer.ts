import type { Delivery } from '#core/domain/mail/delivery'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { createMailbox } from './mailbox.ts'
import { createSmtpMailer } from './smtp.ts'

export interface OutgoingMail {
  /** The effect's id; a provider that sees it twice has seen one mail. */
  id: string
  from: string
  to: string
  subject: string
  text: string
  html: string
  /** Epoch milliseconds. */
  at: number
}

/** Hands one mail over and tells how it ended; what goes wrong is an outcome, not an exception. */
export interface Mailer {
  name: string
  send(mail: OutgoingMail): Promise<Delivery>
}

export const createMailer = (config: Config, database: () => Db): Mailer =>
  config.MAIL_PROVIDER === 'smtp' ? createSmtpMailer(smtpSettings(config)) : createMailbox(database)

function smtpSettings(config: Config) {
  const { SMTP_HOST: host = '', SMTP_PORT: port, SMTP_SECURITY: security, SMTP_USER, SMTP_PASSWORD } = config
  const credentials = SMTP_USER ? { user: SMTP_USER, password: SMTP_PASSWORD ?? '' } : undefined
  return { host, port, security, credentials }
}
