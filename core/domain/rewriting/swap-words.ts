/** Words and phrases in lower case, and what is written instead. */
export type Swaps = Readonly<Record<string, string>>

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Writes other words where whole words match, longer phrases first; a capital at the front stays one. */
export function swapper(swaps: Swaps): (text: string) => string {
  const phrases = Object.keys(swaps).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_'’-])(?:${phrases.map(literal).join('|')})(?![\\p{L}\\p{N}_'’-])`,
    'giu',
  )
  return (text) => text.replace(pattern, (found) => likeCase(found, swaps[found.toLowerCase()] ?? found))
}

/** `words` in the case of `model`: all capitals, a capital at the front, or as they are. */
function likeCase(model: string, words: string): string {
  if (words === '') return words
  const shouted = model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()
  if (shouted) return words.toUpperCase()
  const [first = ''] = model
  const capital = first !== first.toLowerCase()
  return capital ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words
}

/** Mends what taking words out leaves: double spaces, a space before a mark, a small letter at a sentence's start. */
export function mended(before: string, after: string): string {
  if (before === after) return after
  const tidy = after
    .replace(/(\S)[^\S\n]{2,}/g, '$1 ')
    .replace(/[^\S\n]+([,.;:!?])/g, '$1')
    .replace(/([.!?]\s+|^)[,;]\s*/g, '$1')
  const wasCapital = /^\P{L}*\p{Lu}/u.test(before)
  const capital = (text: string) =>
    text.replace(/^(\P{L}*)(\p{Ll})/u, (_, lead, letter) => lead + letter.toUpperCase())
  return wasCapital ? capital(tidy) : tidy
}
