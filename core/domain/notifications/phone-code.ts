import type { FrequencyCap } from './frequency-cap.ts'

/** How long a code that was sent to a number may be given back (ms). */
export const CODE_LIFE = 10 * 60_000
/** Wrong codes before another has to be asked for: one chance in 200,000 to guess it. */
export const CODE_TRIES = 5
/** Codes one member may have sent: each costs money, and the number may be somebody else's. */
export const CODE_CAPS: readonly FrequencyCap[] = [
  { limit: 1, window: 60_000 },
  { limit: 5, window: 24 * 3_600_000 },
]

/** Six digits, evenly drawn: what would favour some is drawn again. `random` gives 32 bits. */
export function newCode(random: () => number): string {
  const codes = 1_000_000
  const fair = Math.floor(2 ** 32 / codes) * codes
  let drawn = random()
  while (drawn >= fair) drawn = random()
  return String(drawn % codes).padStart(6, '0')
}

/** What the text message says: one segment, so no letter outside GSM-7. */
export const codeWords = (code: string, locale: 'en' | 'es'): string =>
  locale === 'es'
    ? `${code} es tu clave de Marquee. Vale diez minutos. Si no la pediste, no hagas nada.`
    : `${code} is your Marquee code. It is good for ten minutes. If you did not ask for it, do nothing.`
