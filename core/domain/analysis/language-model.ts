import type { Language } from '../../contracts/common.ts'

/** Windows of a word's bytes, and how much each speaks for each language. */
export interface LanguageModel {
  languages: readonly Language[]
  /** Window → index of what it says in `scores`. */
  windows: ReadonlyMap<string, number>
  /** Rows of one score for each language. */
  scores: Uint8Array
}

const LONGEST_TEXT = 400
const LONGEST_WORD = 70

/** Letters: ASCII, and above it everything but Latin-1 signs, punctuation, symbols and full-width forms. */
const isLetter = (code: number): boolean =>
  code < 0x80
    ? code >= 97 && code <= 122
    : code >= 0xaa &&
      code !== 0xab &&
      code !== 0xbb &&
      code !== 0xbf &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      !(code >= 0x2000 && code < 0x2c00) &&
      !(code >= 0x3000 && code < 0x3040) &&
      code < 0xd800

/** A code in UTF-8, one character a byte. */
function bytesOf(code: number): string {
  if (code < 0x80) return String.fromCharCode(code)
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63))
  return String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
}

/**
 * The windows of a text as ELD takes them: four bytes of a word every three, the first one with a space before it, the
 * last one ending with the word and a space.
 */
export function windowsOf(text: string): Set<string> {
  const windows = new Set<string>()
  const small = text.slice(0, LONGEST_TEXT).toLowerCase()
  let bytes = ''
  for (let i = 0; i <= small.length; i++) {
    const code = i < small.length ? small.charCodeAt(i) : 0
    if (isLetter(code)) bytes += bytesOf(code)
    else if (bytes !== '') {
      addWord(windows, bytes.slice(0, LONGEST_WORD))
      bytes = ''
    }
  }
  return windows
}

function addWord(windows: Set<string>, bytes: string): void {
  let at = 0
  for (; at + 4 < bytes.length; at += 3) windows.add((at === 0 ? ' ' : '') + bytes.slice(at, at + 4))
  windows.add(`${at === 0 ? ' ' : ''}${bytes.slice(Math.max(0, bytes.length - 4))} `)
}

const SCORE_FROM = 97
const LANGUAGE_FROM = 48
const SHARED_FROM = 48

/**
 * Reads the text that `bench/analysis/build-language-model.ts` writes, a line for each set of scores: pairs of a
 * language's digit and a letter for its score, a tab, and the windows in order, each begun by how many characters it
 * shares with the one before and parted by tabs. A window's bytes from 128 on stand as the character of that number.
 */
export function unpackLanguages(languages: readonly Language[], packed: string): LanguageModel {
  const lines = packed.split('\n')
  const windows = new Map<string, number>()
  const scores = new Uint8Array(lines.length * languages.length)
  lines.forEach((line, row) => {
    const [signature = '', ...entries] = line.split('\t')
    for (let i = 0; i < signature.length; i += 2)
      scores[row * languages.length + signature.charCodeAt(i) - LANGUAGE_FROM] =
        signature.charCodeAt(i + 1) - SCORE_FROM + LEAST_SCORE
    let window = ''
    for (const entry of entries) {
      window = window.slice(0, entry.charCodeAt(0) - SHARED_FROM) + entry.slice(1)
      windows.set(window, row)
    }
  })
  return { languages, windows, scores }
}

/** Even the rarest window that is kept for a language speaks for it. */
const LEAST_SCORE = 7

/** Scores of a text by language, in the model's order; all zero when it says nothing. */
export function languageScores(text: string, { languages, windows, scores }: LanguageModel): number[] {
  const sums = new Array<number>(languages.length).fill(0)
  for (const window of windowsOf(text)) {
    const row = windows.get(window)
    if (row === undefined) continue
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (scores[row * languages.length + i] ?? 0)
  }
  return sums
}

export interface DetectedLanguage {
  language: Language
  /** How far it is ahead of the next, 0 to 1. */
  lead: number
}

/** Which of the ten languages a text is in; null when nothing tells. Japanese and Arabic are told by their scripts. */
export function detectLanguage(text: string, model: LanguageModel): DetectedLanguage | null {
  const start = text.slice(0, LONGEST_TEXT)
  const { latin, japanese, arabic } = scriptsOf(start)
  // One kanji or kana says as much as about three letters.
  if (japanese * 3 > latin && japanese >= arabic) return { language: 'ja', lead: 1 }
  if (arabic > latin) return { language: 'ar', lead: 1 }
  const sums = languageScores(start, model)
  let [best, first, second] = [-1, 0, 0]
  sums.forEach((sum, i) => {
    if (sum > first) [best, second, first] = [i, first, sum]
    else if (sum > second) second = sum
  })
  const language = model.languages[best]
  return language ? { language, lead: (first - second) / first } : null
}

function scriptsOf(text: string) {
  const count = { latin: 0, japanese: 0, arabic: 0 }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff)) count.japanese++
    else if (code >= 0x600 && code <= 0x77f) count.arabic++
    else if ((code | 32) >= 97 && ((code | 32) <= 122 || (code >= 0xc0 && code < 0x250))) count.latin++
  }
  return count
}
