const SECRET = /pass(word)?|secret|token|authorization|cookie|api[-_]?key|otp|code/i

/** One line of JSON. Values under secret-looking names are masked, at any depth. */
export function log(
  level: 'info' | 'warn' | 'error',
  message: string,
  fields: Record<string, unknown> = {},
): void {
  const line = JSON.stringify({ level, message, at: new Date().toISOString(), ...fields }, (key, value) =>
    SECRET.test(key) && typeof value !== 'number' ? '[masked]' : value,
  )
  console[level](line)
}
