export interface Part {
  kind: 'plain' | 'use' | 'avoid'
  text: string
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A text in pieces, those that are a brand's words marked; whole words in any case, the longest first. */
export function splitByWords(text: string, use: readonly string[], avoid: readonly string[]): Part[] {
  const words = [...avoid, ...use].map((word) => word.trim()).filter(Boolean)
  if (words.length === 0) return [{ kind: 'plain', text }]
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const avoided = new Set(avoid.map((word) => word.trim().toLocaleLowerCase()))
  return text
    .split(pattern)
    .map((piece, at): Part => {
      if (at % 2 === 0) return { kind: 'plain', text: piece }
      return { kind: avoided.has(piece.toLocaleLowerCase()) ? 'avoid' : 'use', text: piece }
    })
    .filter((part) => part.text !== '')
}
