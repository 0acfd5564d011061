import type { Language } from '../../contracts/common.ts'
import type { RewriteAction, TONES } from '../../contracts/generation.ts'
import { english } from './english.ts'
import { inLines, inWords, markAndWords } from './protect.ts'
import { punctuated } from './punctuation.ts'
import { condensed } from './sentences.ts'
import { spanish } from './spanish.ts'
import { mended, type Swaps, swapper } from './swap-words.ts'
import type { WordLists } from './word-lists.ts'

export interface OfflineRewrite {
  action: RewriteAction
  /** Markdown. */
  text: string
  language: Language
  tone: (typeof TONES)[number] | null
}

const LISTS: Partial<Record<Language, WordLists>> = { en: english, es: spanish }
const ACTIONS: readonly RewriteAction[] = ['shorten', 'simplify', 'tone', 'fix']
export const OFFLINE_TONES: readonly string[] = ['friendly', 'professional', 'neutral']
/** How much of a paragraph is left when it is shortened, at best. */
const SHORTER = 0.7

/** What rules can do without understanding a text: the rest needs a model. */
export const rewritesOffline = ({ action, language, tone }: Omit<OfflineRewrite, 'text'>): boolean =>
  language in LISTS && ACTIONS.includes(action) && (action !== 'tone' || OFFLINE_TONES.includes(tone ?? ''))

/**
 * A text rewritten by rules: word lists, punctuation and the choice of sentences. The same text gives the same;
 * where no rule applies it is answered as it was. Throws a `RangeError` for what `rewritesOffline` denies.
 */
export function rewriteOffline({ action, text, language, tone }: OfflineRewrite): string {
  const lists = LISTS[language]
  if (!lists || !rewritesOffline({ action, language, tone })) throw new RangeError('No rules for this.')
  switch (action) {
    case 'shorten':
      return inLines(text, (line) => shortened(swapped(line, lists.wordy), text, language))
    case 'simplify':
      return inLines(text, (line) => inWords(swapped(line, lists.plain), splitAtSemicolons))
    case 'tone':
      return inLines(text, (line) => toned(line, lists, tone ?? 'neutral'))
    default:
      return inLines(text, (line) => punctuated(swapped(line, lists.misspelled), language))
  }
}

function swapped(line: string, swaps: Swaps): string {
  const swap = swapper(swaps)
  const { mark, words } = markAndWords(line)
  return mark + mended(words, inWords(words, swap))
}

function shortened(line: string, whole: string, language: Language): string {
  const { mark, words } = markAndWords(line)
  return mark === '' ? condensed(words, whole, language, SHORTER) : line
}

const splitAtSemicolons = (words: string) =>
  words.replace(/;\s+(\p{Ll})/gu, (_, letter: string) => `. ${letter.toUpperCase()}`)

function toned(line: string, lists: WordLists, tone: string): string {
  if (tone === 'friendly') return swapped(line, lists.friendly)
  const calm = inWords(line, (words) =>
    words
      .replace(/!+/g, '.')
      .replace(/¡/g, '')
      .replace(/[^\S\n]*\p{Extended_Pictographic}\uFE0F?/gu, ''),
  )
  return tone === 'professional' ? swapped(calm, lists.professional) : calm
}
