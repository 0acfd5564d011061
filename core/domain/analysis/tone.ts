import type { DimensionResult, Finding } from '../../contracts/analysis.ts'
import type { TONES } from '../../contracts/generation.ts'
import { findPhrases, phraseIndex } from './phrases.ts'
import type { Piece } from './piece.ts'
import { found, result, silent } from './result.ts'
import { sentencesIn } from './sentences.ts'
import { type StyleProfile, styleProfile } from './style-profile.ts'
import { wordsIn } from './words.ts'

type Range = readonly [least: number, most: number]
type Expected = Partial<Record<keyof StyleProfile, Range>>

/** What a voice without a sample is expected to write like. Our own reading of its tone, not a published norm. */
const EXPECTED: Record<(typeof TONES)[number], Expected> = {
  neutral: { wordsPerSentence: [8, 22], exclamations: [0, 0.1] },
  friendly: { wordsPerSentence: [6, 18], you: [0.015, 0.2], exclamations: [0, 0.3] },
  professional: { wordsPerSentence: [10, 24], lettersPerWord: [4.4, 6.5], exclamations: [0, 0.05] },
  confident: { wordsPerSentence: [5, 18], questions: [0, 0.15], exclamations: [0, 0.15] },
  playful: { wordsPerSentence: [4, 16], you: [0.01, 0.2] },
  urgent: { wordsPerSentence: [3, 14], you: [0.01, 0.2] },
  empathetic: { wordsPerSentence: [7, 20], you: [0.02, 0.2], exclamations: [0, 0.1] },
  inspiring: { wordsPerSentence: [5, 20], we: [0.005, 0.2] },
}

/** How far from the sample still counts as the same voice, as a part of its value, and at least this much. */
const TOLERANCE = 0.3
const SLACK: StyleProfile = {
  wordsPerSentence: 3,
  lettersPerWord: 0.4,
  contractions: 0.015,
  you: 0.02,
  we: 0.015,
  exclamations: 0.1,
  questions: 0.1,
}
const NAMES = [
  'wordsPerSentence',
  'lettersPerWord',
  'contractions',
  'you',
  'we',
  'exclamations',
  'questions',
] as const
const LEAST_WORDS = 20
const COST_OF_WORD = 10

/**
 * The text beside its brand voice: rhythm, address and marks against those of the voice's sample (stylometry's simplest
 * measures; A. Q. Morton 1978), or against what its tone lets one expect; and the words it uses and avoids.
 */
export function tone(piece: Piece): DimensionResult {
  const { voice, text } = piece
  if (!voice) return silent('tone', 'noVoice')
  if (piece.words.length < LEAST_WORDS) return silent('tone', 'tooShort')
  const here = styleProfile(text, piece.sentences)
  const expected = expectedOf(piece, voice)
  const off = NAMES.flatMap((name) => {
    const range = expected[name]
    const value = here[name]
    if (!range || (value >= range[0] && value <= range[1])) return []
    return [
      {
        name,
        value,
        edge: value < range[0] ? range[0] : range[1],
        direction: value < range[0] ? 'low' : 'high',
      },
    ]
  })
  const avoided = phrasesOf(piece, voice.avoidWords).map(({ start, end }) =>
    found('tone', 'avoidWord', text, { start, end }, { params: { phrase: text.slice(start, end) } }),
  )
  const used = phrasesOf(piece, voice.useWords).length
  const checked = Object.keys(expected).length || 1
  const findings: Finding[] = [
    ...avoided,
    ...(expected.exclamations ? exclaimed(piece, expected.exclamations, here) : []),
  ]
  const worst = [...off].sort((a, b) => distance(b) - distance(a))[0]
  const fit = 100 - (off.reduce((sum, one) => sum + Math.min(1, distance(one)), 0) / checked) * 100
  return result('tone', {
    score: fit - avoided.length * COST_OF_WORD,
    measures: { ...here, wordsToUseFound: used, wordsToAvoidFound: avoided.length },
    findings,
    suggest: avoided.length > 0 ? 'avoid' : worst ? `${worst.name}.${worst.direction}` : null,
    params: worst
      ? { value: round(worst.value), edge: round(worst.edge), count: avoided.length }
      : { count: avoided.length },
  })
}

const distance = ({ value, edge }: { value: number; edge: number }) =>
  Math.abs(value - edge) / Math.max(edge, 0.02)
const round = (value: number) => Math.round(value * 100) / 100

function expectedOf({ language }: Piece, { sample, tone }: NonNullable<Piece['voice']>): Expected {
  const block = { kind: 'paragraph' as const, start: 0, end: sample.length }
  const sentences = sentencesIn({ text: sample, blocks: [block] }, language)
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  if (words < LEAST_WORDS) return EXPECTED[tone]
  const profile = styleProfile(sample, sentences)
  return Object.fromEntries(
    NAMES.map((name): [string, Range] => {
      const room = Math.max(profile[name] * TOLERANCE, SLACK[name])
      return [name, [profile[name] - room, profile[name] + room]]
    }),
  )
}

const phrasesOf = ({ words, language }: Piece, phrases: readonly string[]) =>
  findPhrases(
    words,
    phraseIndex(
      phrases.map((phrase): [string, null] => [
        wordsIn(phrase, 0, phrase.length, language)
          .map(({ lower }) => lower)
          .join(' '),
        null,
      ]),
    ),
  )

/** The exclamations of a text whose voice makes fewer. */
function exclaimed({ text, sentences }: Piece, [, most]: Range, { exclamations }: StyleProfile): Finding[] {
  if (exclamations <= most) return []
  return sentences.flatMap(({ end }) =>
    text[end - 1] === '!'
      ? [found('tone', 'exclamation', text, { start: end - 1, end }, { replacement: '.' })]
      : [],
  )
}
