const SUFFIXES: Record<'en' | 'es', readonly string[]> = {
  en: [
    "'s",
    '’s',
    's',
    'es',
    'd',
    'ed',
    'r',
    'er',
    'ers',
    'st',
    'est',
    'ing',
    'ings',
    'ly',
    'y',
    'ness',
    'able',
  ],
  es: [
    ...[
      's',
      'es',
      'o',
      'a',
      'os',
      'as',
      'e',
      'en',
      'mente',
      'amente',
      'r',
      'ar',
      'er',
      'ir',
      'ando',
      'iendo',
      'ado',
      'ada',
    ],
    ...[
      'ados',
      'adas',
      'ido',
      'ida',
      'idos',
      'idas',
      'an',
      'amos',
      'emos',
      'imos',
      'ará',
      'erá',
      'irá',
      'ísimo',
      'ísima',
    ],
    ...['é', 'í', 'ó', 'ito', 'ita', 'itos', 'itas'],
  ],
}

/** Stems a word may grow its forms from: itself, without its ending, and with a doubled or changed last letter. */
function stemsOf(word: string, language: 'en' | 'es'): string[] {
  const stems = new Set([word])
  if (language === 'es') {
    stems.add(word.replace(/(?:amente|mente|os|as|es|ar|er|ir|[aeos])$/u, ''))
    stems.add(word.replace(/ciones$/u, 'ción'))
    stems.add(word.replace(/ción$/u, 'cion'))
  } else {
    const bare = word.replace(/(?:ing|ed|s|ly|er|est)$/, '')
    for (const base of [
      word,
      bare,
      bare.replace(/(.)\1$/, '$1'),
      word.replace(/i(?:es|ed|er|est|ly)$/, 'y'),
    ]) {
      stems.add(base)
      stems.add(`${base}${base.at(-1) ?? ''}`)
      stems.add(base.replace(/e$/, ''))
      stems.add(base.replace(/y$/, 'i'))
      stems.add(`${base}e`)
    }
  }
  return [...stems].filter((stem) => stem.length > 2 || stem === word)
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Every form of every word of a phrase, as a pattern. A stem cut short counts only with an ending. */
function formsOf(phrase: string, language: 'en' | 'es'): string {
  const words = phrase
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean)
  const each = words.map((word) => {
    if (!/^\p{L}+$/u.test(word)) return literal(word)
    const endings = SUFFIXES[language].map(literal).join('|')
    const [own, ...stems] = stemsOf(word, language).map(literal)
    const whole = /s$/.test(word) && language === 'en' ? `|${literal(word.slice(0, -1))}` : ''
    return stems.length > 0
      ? `(?:${own}(?:${endings})?${whole}|(?:${stems.join('|')})(?:${endings}))`
      : `${own}(?:${endings})?`
  })
  return each.join('[\\s-]+')
}

/** A pattern for the words a voice avoids, in all their forms; null when there are none. */
export function avoidPattern(words: readonly string[], language: 'en' | 'es'): RegExp | null {
  const patterns = words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => formsOf(word.trim(), language))
  if (patterns.length === 0) return null
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Text without the words that are avoided: each gives way to a plainer one where one is known, or goes. */
export function withoutWords(
  text: string,
  avoid: RegExp | null,
  plainer: Readonly<Record<string, string>>,
): string {
  if (!avoid) return text
  const replaced = text.replace(avoid, (word) => {
    const other = plainer[word.toLowerCase()] ?? ''
    avoid.lastIndex = 0
    return avoid.test(other) ? '' : other
  })
  avoid.lastIndex = 0
  if (replaced === text) return text
  return replaced
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/([,;:])(?=[,.;:!?])/g, '')
    .replace(/^[\s,.;:]+/, '')
    .replace(/[^\S\n]+$/, '')
}
