import { septetsOf } from '../generation/gsm7.ts'

/** How a text travels as SMS. `units` are septets (GSM-7) or UTF-16 units (UCS-2). */
export interface SmsSize {
  encoding: 'gsm-7' | 'ucs-2'
  units: number
  segments: number
  /** Units that still fit into the last segment. */
  left: number
}

/** Units of a message alone, and of each part of a longer one, which gives 6 octets to its header. */
const ROOM = { 'gsm-7': [160, 153], 'ucs-2': [70, 67] } as const

/**
 * Segments a text is charged for (3GPP TS 23.038 and 23.040). One character outside the default alphabet makes
 * the whole text UCS-2; an escaped septet or a surrogate pair is never split over two segments.
 */
export function smsSize(text: string): SmsSize {
  const encoding = septetsOf(text) === null ? 'ucs-2' : 'gsm-7'
  const sizes = [...text].map((letter) => (encoding === 'gsm-7' ? (septetsOf(letter) ?? 0) : letter.length))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const [alone, part] = ROOM[encoding]
  if (units <= alone) return { encoding, units, segments: 1, left: alone - units }
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > part) {
      segments += 1
      used = 0
    }
    used += size
  }
  return { encoding, units, segments, left: part - used }
}
