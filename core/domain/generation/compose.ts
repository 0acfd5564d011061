import { invalid } from '../../errors.ts'
import { effectiveNumbers } from '../brand/portrait/effective-numbers.ts'
import { analyse } from './analyse.ts'
import { avoidPattern, withoutWords } from './avoid.ts'
import { ENGLISH } from './en/bank.ts'
import { english } from './en/grammar.ts'
import { SPANISH } from './es/bank.ts'
import { spanish } from './es/grammar.ts'
import type { Point } from './facts.ts'
import type { Grammar } from './grammar.ts'
import { type Block, toMarkdown } from './markdown.ts'
import type { PhraseBank } from './phrases.ts'
import { PLANS } from './plans/index.ts'
import { forbiddenWords, polisher } from './polish.ts'
import { mulberry32 } from './random.ts'
import type { ComposeRequest, Composition } from './request.ts'
import { factsFromPassages, type SourceFact, withCitations } from './source-facts.ts'
import { clip, squeeze, upperFirst } from './text.ts'
import { Writer } from './writer.ts'

export { chunksOf } from './chunks.ts'
export type { ComposeRequest, Composition } from './request.ts'

export const composerLanguages = ['en', 'es'] as const
export const MODEL = 'marquee-composer-1'

const MAX_TITLE = 120
const LANGUAGES: Readonly<Record<'en' | 'es', { grammar: Grammar; bank: PhraseBank; forWord: string }>> = {
  en: { grammar: english, bank: ENGLISH, forWord: 'For' },
  es: { grammar: spanish, bank: SPANISH, forWord: 'Para' },
}

/**
 * Writes a text from what the brief says and nothing else. Pure: the same request gives the same text.
 * Throws `invalid_input` on `brief.language` for a language it does not know.
 */
export function compose(request: ComposeRequest): Composition {
  const { title, blocks, quoted, without, polish } = composeBlocks(request)
  return { title, body: polish(withCitations(without(toMarkdown(blocks)), quoted)) }
}

export interface Composed {
  title: string
  blocks: readonly Block[]
  /** The sentences of sources it was given. */
  quoted: readonly SourceFact[]
  /** Takes the words the voice avoids out of a text. */
  without(text: string): string
  /** Follows the style guide and the voice's habits, where that can be done by rule. */
  polish(text: string): string
}

/** The same before it is one text. */
export function composeBlocks(request: ComposeRequest): Composed {
  const { type, brief, framework, voice, seed } = request
  const { language } = brief
  if (language !== 'en' && language !== 'es')
    throw invalid('brief.language', 'The offline composer writes English and Spanish.')
  const { grammar, bank, forWord } = LANGUAGES[language]
  const tone = brief.tone === 'neutral' && voice ? voice.tone : brief.tone
  const formal = isFormal(request, tone, grammar)
  const avoided = [...(voice?.avoidWords ?? []), ...forbiddenWords(request, language)]
  const avoid = avoidPattern(avoided, language)
  const facts = analyse(request, { grammar, avoid, plainer: bank.plainer, formal })
  const quoted = quotable(request, language, avoid)
  facts.proofs.push(...quoted.map(({ text }) => statementOf(text)))
  const useWords = (voice?.useWords ?? []).filter((word) => !avoid || withoutWords(word, avoid, {}) === word)
  const random = mulberry32(seed)
  const writer = new Writer({
    language,
    facts,
    grammar,
    bank,
    tone,
    formal,
    avoid,
    useWords,
    forWord,
    random,
  })
  const { title, blocks } = PLANS[type](writer, { framework, brief })
  const without = (text: string) => withoutWords(text, avoid, bank.plainer)
  const polish = polisher(request, language)
  const plainTitle = polish.title(without(squeeze(title)))
  return {
    title: upperFirst(clip(plainTitle, MAX_TITLE)) || upperFirst(without(facts.subject.ref)) || '–',
    ...{ blocks, quoted, without, polish: polish.body },
  }
}

/** Does the text address its reader politely? It speaks as the voice was seen to, or else as the brief does. */
function isFormal({ brief, voice }: ComposeRequest, tone: string, grammar: Grammar): boolean {
  const fixed = voice?.portrait ? effectiveNumbers(voice.portrait).address : null
  if (fixed) return fixed === 'usted'
  const typed = grammar.addressIn(brief.callToAction, brief.keyPoints)
  if (typed) return typed === 'polite'
  return tone === 'professional' || /\bustedes?\b/i.test(voice?.sample ?? '')
}

/** How many sentences of sources a text takes, by its length. */
const QUOTED = { short: 1, medium: 2, long: 4 }

function quotable(
  { brief, passages = [] }: ComposeRequest,
  language: 'en' | 'es',
  avoid: RegExp | null,
): SourceFact[] {
  const subject = [brief.what, ...brief.keyPoints]
  return factsFromPassages(passages, subject, language)
    .filter(({ text }) => !avoid || withoutWords(text, avoid, {}) === text)
    .slice(0, QUOTED[brief.length])
}

/** A sentence that is said as it stands. */
const statementOf = (text: string): Point => ({
  text: text.replace(/\.$/, ''),
  label: null,
  form: 'sentence',
  role: 'proof',
  topic: null,
})
