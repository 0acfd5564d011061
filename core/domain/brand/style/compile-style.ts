import type { StyleGuideInput } from '../../../contracts/style-guide.ts'
import type { ProseLanguage } from '../portrait/portrait.ts'
import { claimsRule } from './claims-rule.ts'
import { headingCaseRule } from './heading-case-rule.ts'
import { inclusiveTerms } from './inclusive-terms.ts'
import { oxfordCommaRule } from './oxford-comma-rule.ts'
import { readingLevelRule } from './reading-level-rule.ts'
import type { Rule } from './rule.ts'
import { spellingRule } from './spelling-rule.ts'
import { type Term, termRule } from './term-index.ts'
import { type VoiceHabits, voiceRules } from './voice-rules.ts'

export interface CompiledStyle {
  language: ProseLanguage
  rules: readonly Rule[]
}

/**
 * Makes a style guide, and a voice's habits, ready to check texts in a language with: done once, used for many.
 * Where two rules speak of one place the earlier here is heard.
 */
export function compileStyle(
  guide: StyleGuideInput,
  voice: VoiceHabits | null,
  language: ProseLanguage,
): CompiledStyle {
  const terms = guide.terms
    .filter((rule) => rule.language === null || rule.language === language)
    .map(({ kind, term, replacement, note }): Term => {
      if (kind === 'capitalisation') return { kind, term, replacement: term, note, exact: true }
      return { kind, term, replacement: kind === 'claim' ? '' : replacement, note }
    })
  const names = terms.filter(({ exact }) => exact).map(({ term }) => term)
  const rules: Rule[] = []
  if (terms.length > 0) rules.push(termRule(terms, language))
  if (voice) rules.push(...voiceRules(voice, language))
  if (guide.spelling) rules.push(spellingRule(guide.spelling))
  if (guide.inclusive) rules.push(termRule(inclusiveTerms(language), language))
  if (guide.oxfordComma) rules.push(oxfordCommaRule(guide.oxfordComma))
  if (guide.headings) rules.push(headingCaseRule(guide.headings, names))
  if (guide.claims) rules.push(claimsRule)
  if (guide.readingLevel) rules.push(readingLevelRule(guide.readingLevel))
  return { language, rules }
}
