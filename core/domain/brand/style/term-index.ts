import type { StyleRule } from '../../../contracts/style-guide.ts'
import type { ProseLanguage } from '../portrait/portrait.ts'
import { lowered, type WordToken, wordTokens } from '../word-tokens.ts'
import { takesAn } from './article.ts'
import { englishForms } from './english-forms.ts'
import { matchCase } from './match-case.ts'
import type { Found, Page, Rule } from './rule.ts'
import { spanishForms } from './spanish-forms.ts'

/** A term to look for in all its forms. `exact`: how it is to be written, wherever it is written otherwise. */
export interface Term {
  kind: StyleRule
  term: string
  replacement: string
  note: string
  exact?: boolean
}

interface Entry {
  words: readonly string[]
  term: Term
  replacement: string | null
}

/**
 * Looks terms up word by word, so that a check takes as long as its text and not as its rules.
 * The longest term that fits a place wins, and among equals the first.
 */
export function termRule(terms: readonly Term[], language: ProseLanguage): Rule {
  const byFirst = new Map<string, Entry[]>()
  const signs: { term: Term; pattern: RegExp }[] = []
  for (const term of terms) {
    const bare = lowered(term.term.trim())
    if (!/^[\p{L}\p{N}\p{M}'\s-]+$/u.test(bare)) signs.push({ term, pattern: literal(term) })
    else for (const entry of entriesOf(term, bare, language)) push(byFirst, entry)
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return (page) => [...inWords(page, byFirst), ...signs.flatMap((sign) => inSigns(page, sign))]
}

function push(byFirst: Map<string, Entry[]>, entry: Entry) {
  const [first = ''] = entry.words
  const known = byFirst.get(first)
  if (known) known.push(entry)
  else byFirst.set(first, [entry])
}

function entriesOf(term: Term, bare: string, language: ProseLanguage): Entry[] {
  const asked = term.replacement === '' ? null : term.replacement
  const phrase = bare.replace(/[\s-]+/g, ' ')
  const forms = term.exact
    ? [{ form: phrase, replacement: asked }]
    : (language === 'en' ? englishForms : spanishForms)(phrase, asked)
  return forms.flatMap(({ form, replacement }) => {
    const words = wordTokens(form).map(({ lower }) => lower)
    return words.length === 0 ? [] : [{ words, term, replacement }]
  })
}

function literal({ term }: Term): RegExp {
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const last = escaped(term.slice(-1))
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(term)}(?![\\p{L}\\p{N}]|${last})`, 'giu')
}

function inWords({ prose: { text }, tokens, language }: Page, byFirst: Map<string, Entry[]>): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const entry = (byFirst.get(token.lower) ?? byFirst.get(ownerOf(token.lower)))?.find((one) =>
      fits(text, tokens, at, one.words),
    )
    if (!entry) continue
    const last = tokens[at + entry.words.length - 1] ?? token
    const one = describe(text, token, last, entry)
    if (one) found.push(language === 'en' ? withArticle(text, tokens[at - 1], one) : one)
    at += entry.words.length - 1
  }
  return found
}

/** `Lumen's` is Lumen's. */
const ownerOf = (word: string) => word.replace(/'s$/, '')

function fits(text: string, tokens: readonly WordToken[], at: number, words: readonly string[]): boolean {
  return words.every((word, step) => {
    const token = tokens[at + step]
    if (!token) return false
    const same = token.lower === word || (step === words.length - 1 && ownerOf(token.lower) === word)
    const before = step === 0 ? undefined : tokens[at + step - 1]
    return same && (!before || /^(?:[ \t\u00a0]+|-)$/u.test(text.slice(before.end, token.start)))
  })
}

function describe(text: string, first: WordToken, last: WordToken, entry: Entry): Found | null {
  const { term, words } = entry
  const owned = last.lower !== words.at(-1) && last.lower.endsWith("'s")
  const [start, end] = [first.start, owned ? last.end - 2 : last.end]
  const there = text.slice(start, end)
  if (term.exact && there === term.replacement) return null
  const params = { term: term.term, note: term.note }
  const compound = text[start - 1] === '-' || text[end] === '-'
  if (entry.replacement === null || (compound && !term.exact)) return { kind: term.kind, start, end, params }
  const replacement = term.exact ? entry.replacement : matchCase(there, entry.replacement)
  return { kind: term.kind, start, end, replacement, params }
}

/** "an utensil" becomes "a tool": the article before goes with the word. */
function withArticle(text: string, before: WordToken | undefined, found: Found): Found {
  if (!found.replacement || !before || !/^an?$/.test(before.lower)) return found
  if (!/^[ \u00a0]$/.test(text.slice(before.end, found.start))) return found
  const wanted = takesAn(found.replacement) ? 'an' : 'a'
  if (wanted === before.lower) return found
  const gap = text.slice(before.end, found.start)
  return {
    ...found,
    start: before.start,
    replacement: matchCase(before.text === 'A' ? 'Ab' : before.text, wanted) + gap + found.replacement,
  }
}

function inSigns({ prose: { text } }: Page, { term, pattern }: { term: Term; pattern: RegExp }): Found[] {
  return Array.from(text.matchAll(pattern), ({ 0: there, index }): Found => {
    const replacement = term.exact ? term.replacement : matchCase(there, term.replacement)
    const params = { term: term.term, note: term.note }
    const place = { start: index, end: index + there.length }
    return { kind: term.kind, ...place, params, ...(term.replacement !== '' && { replacement }) }
  }).filter(({ start, end, replacement }) => text.slice(start, end) !== replacement)
}
