import type { StyleRule } from '../../../contracts/style-guide.ts'
import type { ProseLanguage } from '../portrait/portrait.ts'
import type { Span } from '../sentence-spans.ts'
import type { WordToken } from '../word-tokens.ts'
import type { Prose } from './prose.ts'

/** A text taken apart once, for all rules. */
export interface Page {
  prose: Prose
  language: ProseLanguage
  tokens: readonly WordToken[]
  sentences: readonly Span[]
}

/** What a rule found. `params` are for the words of its message; `undefined` replacement: a person has to decide. */
export interface Found extends Span {
  kind: StyleRule
  replacement?: string | undefined
  params?: Record<string, string | number>
}

export type Rule = (page: Page) => Found[]
