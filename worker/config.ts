import { z } from 'zod'
import { parseSender } from '#core/domain/mail/address'
import { overridesSchema } from '#core/domain/rate-limits/index'
import { vapidKeySchema } from './adapters/vapid-key.ts'

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )

function readJson(text: string, ctx: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    ctx.addIssue({ code: 'custom', message: 'Not valid JSON.' })
    return z.NEVER
  }
}

const variables = z.object({
  ENVIRONMENT: z.enum(['local', 'production']),
  APP_URL: z.url().transform((url) => url.replace(/\/$/, '')),
  /** Lines of less weight are not written. */
  LOG_LEVEL: z.enum(['info', 'warn', 'error']).default('info'),
  /** Further origins that may call the API with credentials. */
  ALLOWED_ORIGINS: list,
  BETTER_AUTH_SECRET: z.string().min(32, 'Set a random secret of at least 32 characters.'),
  /** `id:base64` pairs, newest first; each key is 32 bytes. */
  ENCRYPTION_KEYS: z.string().min(1, 'Set at least one key as `id:base64`.'),
  /** In order of preference; one that is down is followed by the next. */
  MAIL_PROVIDERS: list.pipe(z.array(z.enum(['mailbox', 'smtp', 'resend', 'cloudflare'])).min(1)),
  MAIL_FROM: z.string().min(3),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_SECURITY: z.enum(['none', 'starttls', 'tls']).default('starttls'),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().default('https://api.resend.com'),
  /** `whsec_…`, as its webhooks are signed with. */
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  SMS_PROVIDERS: list.pipe(z.array(z.enum(['mailbox', 'twilio', 'sms-http']))),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  /** A number (E.164) or a messaging service (`MG…`). */
  TWILIO_FROM: z.string().optional(),
  TWILIO_BASE_URL: z.url().default('https://api.twilio.com'),
  SMS_HTTP_URL: z.url().optional(),
  SMS_HTTP_TOKEN: z.string().optional(),
  SMS_HTTP_FROM: z.string().optional(),
  /** Signs the reports of that gateway (Standard Webhooks, `whsec_…`). */
  SMS_HTTP_WEBHOOK_SECRET: z.string().optional(),
  /** Private JWK on P-256; without it there is no push. */
  VAPID_KEY: z.string().transform(readJson).pipe(vapidKeySchema).optional(),
  /** Milliseconds a provider may take with a message, or an endpoint with a webhook; less than an attempt's deadline. */
  PROVIDER_TIMEOUT: z.coerce.number().int().min(100).max(50_000).default(20_000),
  /** JSON: `{"<provider>": messages a second}`; a provider that is not named takes any number. */
  PROVIDER_RATES: z
    .string()
    .default('{}')
    .transform(readJson)
    .pipe(z.record(z.string(), z.number().int().min(1).max(10_000))),
  /** In order of preference; a failing one is followed by the next. */
  AI_PROVIDERS: list.pipe(z.array(z.enum(['workers-ai', 'openai-compatible', 'embedded'])).min(1)),
  AI_BASE_URL: z.url().optional(),
  AI_API_KEY: z.string().optional(),
  AI_MODEL: z.string().optional(),
  /** Milliseconds a provider may take until its first text, between two pieces of it, and in all. */
  AI_FIRST_TEXT_TIMEOUT: z.coerce.number().int().min(100).default(15_000),
  AI_IDLE_TIMEOUT: z.coerce.number().int().min(100).default(30_000),
  AI_TOTAL_TIMEOUT: z.coerce.number().int().min(1000).default(300_000),
  AI_MAX_OUTPUT_TOKENS: z.coerce.number().int().min(1).default(4096),
  WORKERS_AI_MODEL: z.string().default('@cf/meta/llama-3.3-70b-instruct-fp8-fast'),
  /** Multilingual, 1024 dimensions: the Vectorize index must have as many. */
  EMBEDDING_MODEL: z.string().default('@cf/baai/bge-m3'),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  /** k-anonymous look-up of leaked passwords (Have I Been Pwned range API); empty to use the embedded list alone. */
  PASSWORD_RANGE_URL: z.string().default(''),
  /** DNS over HTTPS, JSON form: asked before an address somebody gave is fetched. */
  DNS_RESOLVER_URL: z.url().default('https://cloudflare-dns.com/dns-query'),
  /** Lets `safeFetch` reach this machine's own servers: for tests and local development. */
  FETCH_LOOPBACK: z.stringbool().default(false),
  /** Generations a workspace may run in a month; 0 is unlimited (self-hosted). */
  GENERATIONS_PER_MONTH: z.coerce.number().int().min(0).default(0),
  /** JSON: `{"<policy>":{"limit":5,"window":60}}` laid over the table in core/domain/rate-limits. */
  RATE_LIMITS: z.string().default('{}').transform(readJson).pipe(overridesSchema),
  /** Multiplies the limits, for benches and browser tests; exact ones keep theirs in production. */
  RATE_LIMIT_SCALE: z.coerce.number().positive().default(1),
})

/** What each provider cannot do without. */
const NEEDED = {
  smtp: ['SMTP_HOST'],
  resend: ['RESEND_API_KEY'],
  twilio: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  'sms-http': ['SMS_HTTP_URL', 'SMS_HTTP_TOKEN', 'SMS_HTTP_FROM'],
} as const

/** What only holds together. In production a mailbox nobody reads would swallow every mail. */
const configSchema = variables.superRefine((config, ctx) => {
  const fault = (path: keyof typeof config, message: string) =>
    ctx.addIssue({ code: 'custom', path: [path], message })
  if (!parseSender(config.MAIL_FROM)) fault('MAIL_FROM', 'Set an address, such as `Acme <hello@acme.com>`.')
  for (const [provider, names] of Object.entries(NEEDED))
    if ([...config.MAIL_PROVIDERS, ...config.SMS_PROVIDERS].some((each) => each === provider))
      for (const name of names) if (!config[name]) fault(name, `The provider ${provider} needs it.`)
  for (const name of ['MAIL_PROVIDERS', 'SMS_PROVIDERS'] as const)
    if (config[name].some((each) => each === 'mailbox') && config.ENVIRONMENT !== 'local')
      fault(name, 'The mailbox is for the local environment; choose a provider that sends.')
  if (config.FETCH_LOOPBACK && config.ENVIRONMENT !== 'local')
    fault('FETCH_LOOPBACK', 'Fetching from this machine is for the local environment.')
})

export type Config = z.infer<typeof configSchema>

/** Parses variables and secrets once for each isolate. Throws one error that names every wrong variable. */
export function parseConfig(env: object): Config {
  const parsed = configSchema.safeParse(env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration is not usable:\n${faults.join('\n')}`)
}
