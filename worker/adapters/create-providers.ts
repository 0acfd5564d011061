import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { createChatWebhooks } from './chat-webhooks.ts'
import { createCloudflareMailer } from './cloudflare-email.ts'
import { createMailbox, createSmsMailbox } from './mailbox.ts'
import type { OutgoingMail, OutgoingSms, Provider, Providers } from './provider.ts'
import { createResendMailer } from './resend.ts'
import type { SafeFetch } from './safe-fetch.ts'
import { createSmsHttp } from './sms-http.ts'
import { createSmtpMailer } from './smtp.ts'
import { createTwilio } from './twilio.ts'
import { createWebPush } from './web-push.ts'

export interface ProviderPorts {
  database: () => Db
  safeFetch: SafeFetch
  /** The platform's binding, where there is one. */
  email?: SendEmail
}

/** The providers that the configuration names, in its order. */
export function createProviders(config: Config, ports: ProviderPorts): Providers {
  const { VAPID_KEY: key, MAIL_FROM } = config
  return {
    email: config.MAIL_PROVIDERS.map((name) => MAIL[name](config, ports)),
    sms: config.SMS_PROVIDERS.map((name) => SMS[name](config, ports)),
    push: key ? [createWebPush(ports.safeFetch, { key, subject: contact(MAIL_FROM, config.APP_URL) })] : [],
    chat: [createChatWebhooks(ports.safeFetch)],
  }
}

type Create<M> = (config: Config, ports: ProviderPorts) => Provider<M>

const MAIL: Record<Config['MAIL_PROVIDERS'][number], Create<OutgoingMail>> = {
  mailbox: (_, { database }) => createMailbox(database),
  smtp: ({
    SMTP_HOST: host = '',
    SMTP_PORT: port,
    SMTP_SECURITY: security,
    SMTP_USER: user,
    SMTP_PASSWORD,
    PROVIDER_TIMEOUT: timeout,
  }) =>
    createSmtpMailer({
      ...{ host, port, security, timeout },
      credentials: user ? { user, password: SMTP_PASSWORD ?? '' } : undefined,
    }),
  resend: ({ RESEND_API_KEY: apiKey = '', RESEND_BASE_URL: baseUrl, PROVIDER_TIMEOUT: timeout }) =>
    createResendMailer({ apiKey, baseUrl, timeout }),
  cloudflare: (_, { email }) => {
    if (!email) throw new Error('MAIL_PROVIDERS names cloudflare: bind `send_email` as EMAIL.')
    return createCloudflareMailer(email)
  },
}

const SMS: Record<Config['SMS_PROVIDERS'][number], Create<OutgoingSms>> = {
  mailbox: (_, { database }) => createSmsMailbox(database),
  twilio: (config) =>
    createTwilio({
      accountSid: config.TWILIO_ACCOUNT_SID ?? '',
      authToken: config.TWILIO_AUTH_TOKEN ?? '',
      from: config.TWILIO_FROM ?? '',
      baseUrl: config.TWILIO_BASE_URL,
      timeout: config.PROVIDER_TIMEOUT,
      statusUrl: (effectId) => `${config.APP_URL}/api/notifications/hooks/twilio/status/${effectId}`,
    }),
  'sms-http': ({
    SMS_HTTP_URL: url = '',
    SMS_HTTP_TOKEN: token = '',
    SMS_HTTP_FROM: from = '',
    PROVIDER_TIMEOUT: timeout,
  }) => createSmsHttp({ url, token, from, timeout }),
}

/** A push service is told whom to write to. */
const contact = (mailFrom: string, appUrl: string): string => {
  const address = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim()
  return address.includes('@') ? `mailto:${address}` : appUrl
}
