const SECRET_NAME = /pass(word)?|secret|token|authorization|cookie|api[-_]?key|otp|code/i
/** API keys and JSON web tokens give themselves away wherever they turn up. */
const SECRET_VALUE = /mq_[\w-]{20,}|eyJ[\w-]{8,}\.[\w-]+\.?[\w-]*/g

/** Matches whatever holds a name or a value that one of the two above would find. */
const SUSPICIOUS = new RegExp(`${SECRET_NAME.source}|mq_|eyJ`, 'i')

const LEVELS = ['info', 'warn', 'error'] as const
export type LogLevel = (typeof LEVELS)[number]

let least = 0
/** Leaves lines below this level out, for the whole isolate. */
export const logFrom = (level: LogLevel): void => {
  least = LEVELS.indexOf(level)
}

/** One line of JSON. Values under secret-looking names and secret-looking values are masked, at any depth. */
export function log(level: LogLevel, message: string, fields: Record<string, unknown> = {}): void {
  if (LEVELS.indexOf(level) < least) return
  const entry = { level, message, at: new Date().toISOString(), ...fields }
  const line = JSON.stringify(entry)
  console[level](SUSPICIOUS.test(line) ? JSON.stringify(entry, masked) : line)
}

function masked(key: string, value: unknown): unknown {
  if (SECRET_NAME.test(key) && typeof value !== 'number') return '[masked]'
  return typeof value === 'string' ? value.replace(SECRET_VALUE, '[masked]') : value
}

/** An error for the log: message and stack without the bound parameters that a failed query quotes. */
export function describeError(error: unknown): { error: string; stack?: string; cause?: string } {
  if (!(error instanceof Error)) return { error: String(error) }
  return {
    error: withoutParameters(error.message),
    stack: error.stack && withoutParameters(error.stack),
    cause: error.cause instanceof Error ? error.cause.message : undefined,
  }
}

const withoutParameters = (text: string) => text.replace(/\nparams:[\s\S]*?(?=\n\s+at |$(?![\s\S]))/, '')

/** A path for the log: ids and one-time tokens are segments with digits or capitals, 16 characters or longer. */
export const maskPath = (path: string) =>
  path
    .split('/')
    .map((segment) => (segment.length >= 16 && /[A-Z0-9%]/.test(segment) ? ':id' : segment))
    .join('/')
