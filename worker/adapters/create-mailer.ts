import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { createMailbox } from './mailbox.ts'
import type { Mailer } from './mailer.ts'
import { createSmtpMailer } from './smtp.ts'

/** The provider that the configuration names. */
export const createMailer = (config: Config, database: () => Db): Mailer =>
  config.MAIL_PROVIDER === 'smtp' ? createSmtpMailer(smtpSettings(config)) : createMailbox(database)

function smtpSettings(config: Config) {
  const { SMTP_HOST: host = '', SMTP_PORT: port, SMTP_SECURITY: security, SMTP_USER, SMTP_PASSWORD } = config
  const credentials = SMTP_USER ? { user: SMTP_USER, password: SMTP_PASSWORD ?? '' } : undefined
  return { host, port, security, credentials }
}
