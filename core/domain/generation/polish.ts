import { styleGuideInput } from '../../contracts/style-guide.ts'
import { applyProposals } from '../brand/style/apply-proposals.ts'
import { checkStyle } from '../brand/style/check-style.ts'
import { compileStyle } from '../brand/style/compile-style.ts'
import { habitsOf } from '../brand/style/habits-of.ts'
import { proseOfMarkdown } from '../brand/style/prose.ts'
import type { ComposeRequest } from './request.ts'

/** In these every letter counts, so that nothing may grow. */
const TIGHT = new Set(['ad', 'sms', 'push'])

/** What the style guide and the voice's numbers make of a text: all that can be carried out without a person. */
export function polisher({ type, guide, voice }: ComposeRequest, language: 'en' | 'es') {
  const habits = voice?.portrait ? habitsOf({ avoidWords: [], portrait: voice.portrait }, language) : null
  if (!guide && !habits) return { title: (text: string) => text, body: (text: string) => text }
  const style = compileStyle(guide ?? styleGuideInput.parse({}), habits, language)
  const polish = (text: string, mayGrow: boolean) => {
    const proposals = checkStyle(proseOfMarkdown(text), style).filter(
      ({ quote, replacement }) =>
        mayGrow || (replacement !== undefined && replacement.length <= quote.length),
    )
    return applyProposals(text, proposals).text
  }
  return {
    title: (text: string) => polish(text, false),
    body: (text: string) => polish(text, !TIGHT.has(type)),
  }
}

/** Words of the guide that nothing may stand for: the composer writes around them, as around the voice's own. */
export const forbiddenWords = ({ guide }: ComposeRequest, language: 'en' | 'es'): string[] =>
  (guide?.terms ?? [])
    .filter(({ kind, replacement }) => kind === 'forbidden' && replacement === '')
    .filter((rule) => rule.language === null || rule.language === language)
    .map(({ term }) => term)
