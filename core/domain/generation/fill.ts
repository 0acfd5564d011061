import type { Slots } from './slots.ts'
import { squeeze } from './text.ts'

export interface Form {
  /** The subject is plural: `[is|are]`. */
  plural: boolean
  /** The reader is addressed politely: `<tú|usted>`. */
  formal: boolean
}

/**
 * A phrase with its choices made and its slots filled; null when a slot has no value. Slots are filled last and
 * once, so that what a brief says is never read as a phrase.
 */
export function fill(phrase: string, values: Slots, { plural, formal }: Form): string | null {
  let complete = true
  const text = phrase
    .replace(/\[([^\]|]*)\|([^\]|]*)\]/g, (_, one: string, many: string) => (plural ? many : one))
    .replace(/<([^>|]*)\|([^>|]*)>/g, (_, familiar: string, polite: string) => (formal ? polite : familiar))
    .replace(/\{(\??)(\w+)\}/g, (_, condition: string, slot: string) => {
      const value = values[slot]
      if (!value) complete = false
      return condition ? '' : (value ?? '')
    })
  return complete ? squeeze(text).replace(/([.!?…])\.(?=\s|$)/g, '$1') : null
}
