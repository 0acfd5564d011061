/** First letter in capitals; the rest as it was typed. */
export const upperFirst = (text: string) =>
  text.replace(/^([^\p{L}\p{N}]*)(\p{L})/u, (_, before, letter) => before + letter.toUpperCase())

/** A full stop, unless the text ends with a mark of its own. */
export const closed = (text: string) => (/[.!?…:][”"'»)]?$/u.test(text) ? text : `${text}.`)

/** Without closing full stops, commas and the like; an abbreviation's or an ellipsis' point goes too. */
export const open = (text: string) => text.replace(/[\s.,;:·–—-]+$/u, '')

/** One line, single spaces. */
export const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** At most `max` characters, cut after a word where there is one; a surrogate pair is never cut. */
export function clip(text: string, max: number): string {
  const letters = [...text]
  if (letters.length <= max) return text
  const cut = letters.slice(0, max).join('')
  const whole = /\s/u.test(letters[max] ?? '') ? cut : cut.replace(/\s+\S*$/u, '')
  return open(whole) || cut
}

export const lengthOf = (text: string) => [...text].length

/** Sentences of running text. An initial, a decimal point or a common abbreviation ends none. */
export function sentencesOf(text: string): string[] {
  const ends =
    /(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|vs|etc|approx|Sr|Sra|Dra|núm|[A-Z]))[.!?…]+["”»)]?\s+(?=["“«¿¡(]?[\p{Lu}\p{N}])|\n+/gu
  const parts: string[] = []
  let from = 0
  for (const end of text.matchAll(ends)) {
    parts.push(text.slice(from, end.index + end[0].length))
    from = end.index + end[0].length
  }
  parts.push(text.slice(from))
  return parts.map(squeeze).filter((part) => /[\p{L}\p{N}]/u.test(part))
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []
