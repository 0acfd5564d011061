import type { DimensionResult, Finding } from '../../contracts/analysis.ts'
import { SPAM as ENGLISH } from './en/spam.ts'
import { SPAM as SPANISH } from './es/spam.ts'
import { findPhrases, phraseIndex } from './phrases.ts'
import { knownLanguage, type Piece } from './piece.ts'
import { found, result, silent } from './result.ts'
import type { Word } from './words.ts'

const KINDS = ['money', 'pressure', 'promise'] as const
const indexOf = (words: typeof ENGLISH) =>
  phraseIndex(
    KINDS.flatMap((kind) => words[kind].split('|').map((phrase): [string, string] => [phrase, kind])),
  )
const INDEX = { en: indexOf(ENGLISH), es: indexOf(SPANISH) }

/** What each trait takes off; in the subject it counts twice. */
const COST: Record<string, number> = {
  money: 6,
  pressure: 6,
  promise: 5,
  shouting: 6,
  exclamations: 5,
  shortener: 12,
  fakeReply: 20,
}
const SHORTENERS =
  /^https?:\/\/(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly)\//i
const LEAST_SHOUT = 4

/**
 * What filters of unwanted mail look for in the words of an e-mail: phrases, shouting, rows of marks, shortened links, a
 * subject that pretends to answer (traits after Apache SpamAssassin's rules). What the sender's domain says is not here.
 */
export function spam(piece: Piece): DimensionResult {
  const language = knownLanguage(piece.language)
  if (piece.channel !== 'email' && piece.type !== 'email') return silent('spam', 'emailOnly')
  if (!language || piece.words.length === 0) return silent('spam', language ? null : 'noLexicon')
  const inSubject = traits(piece.title, piece.titleWords, 'title', language)
  const subject = /^(?:re|fwd?|rv):/i.exec(piece.title.trim())
  if (subject)
    inSubject.push(
      found(
        'spam',
        'fakeReply',
        piece.title,
        { start: 0, end: subject[0].length },
        { part: 'title', replacement: '' },
      ),
    )
  const inBody = traits(piece.text, piece.words, 'body', language)
  for (const link of piece.links)
    if (SHORTENERS.test(link.href))
      inBody.push(found('spam', 'shortener', piece.text, link, { params: { href: link.href } }))
  const findings = [...inSubject, ...inBody]
  const cost = (list: readonly Finding[]) => list.reduce((sum, { kind }) => sum + (COST[kind] ?? 0), 0)
  const linksPer100 = (100 * piece.links.length) / piece.words.length
  return result('spam', {
    score: 100 - 2 * cost(inSubject) - cost(inBody) - Math.max(0, linksPer100 - 5) * 4,
    measures: {
      inSubject: inSubject.length,
      inBody: inBody.length,
      links: piece.links.length,
      linksPer100Words: linksPer100,
      capitals: findings.filter(({ kind }) => kind === 'shouting').length,
    },
    findings,
    suggest: findings.length > 0 ? 'tone' : null,
    params: { count: findings.length },
  })
}

function traits(
  text: string,
  words: readonly Word[],
  part: Finding['part'],
  language: 'en' | 'es',
): Finding[] {
  const phrases = findPhrases(words, INDEX[language]).map(({ start, end, value }) =>
    found('spam', value, text, { start, end }, { part, params: { phrase: text.slice(start, end) } }),
  )
  const shouted = words
    .filter(({ text: word }) => word.length >= LEAST_SHOUT && /^\p{Lu}+$/u.test(word))
    .map((word) =>
      found('spam', 'shouting', text, word, {
        part,
        params: { word: word.text },
        replacement: calm(word, text),
      }),
    )
  const marks = [...text.matchAll(/[!?¡¿]*![!?¡]+/g)].map(({ 0: run, index }) =>
    found(
      'spam',
      'exclamations',
      text,
      { start: index, end: index + run.length },
      { part, replacement: run.includes('?') ? '?' : '.' },
    ),
  )
  return [...phrases, ...shouted, ...marks]
}

/** A shouted word in small letters, with a capital where a sentence begins. */
function calm({ text: word, start }: Word, text: string): string {
  const begins = /(?:^|[.!?]\s+|\n)["“¡¿(]*$/.test(text.slice(Math.max(0, start - 4), start))
  return begins ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase()
}
