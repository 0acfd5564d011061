import { log } from '../http/log.ts'

/** True when the password is in a published leak. Never throws: an outage must not stop people from signing up. */
export type LeakedPasswords = (password: string) => Promise<boolean>

const TIME_BOX = 2_000

/**
 * The range API of Have I Been Pwned (v3, k-anonymity): it learns the first five hex digits of the SHA-1,
 * and padding hides even the size of its answer. An empty `url` asks nobody.
 */
export function createLeakedPasswords(url: string): LeakedPasswords {
  if (!url) return async () => false
  const base = url.replace(/\/$/, '')
  return async (password) => {
    const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(password))
    const hash = new Uint8Array(digest).toHex().toUpperCase()
    try {
      const answer = await fetch(`${base}/${hash.slice(0, 5)}`, {
        headers: { 'add-padding': 'true' },
        redirect: 'manual',
        signal: AbortSignal.timeout(TIME_BOX),
      })
      if (!answer.ok) throw new Error(`status ${answer.status}`)
      return counts(await answer.text(), hash.slice(5)) > 0
    } catch (error) {
      log('warn', 'leak look-up failed, password taken as it is', { error: String(error) })
      return false
    }
  }
}

/** Lines are `SUFFIX:COUNT`; padding has the count 0. */
function counts(body: string, suffix: string): number {
  const line = body.split(/\r?\n/).find((text) => text.toUpperCase().startsWith(`${suffix}:`))
  return Number(line?.slice(suffix.length + 1) ?? 0)
}
