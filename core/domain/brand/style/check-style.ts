import type { StyleProposal, StyleRule } from '../../../contracts/style-guide.ts'
import { sentenceSpans } from '../sentence-spans.ts'
import { wordTokens } from '../word-tokens.ts'
import type { CompiledStyle } from './compile-style.ts'
import { overlapFinder, type Prose, proseOf } from './prose.ts'
import type { Found, Page } from './rule.ts'

/** What is said about a whole sentence may lie around what is said about its words. */
const WIDE: ReadonlySet<StyleRule> = new Set(['reading_level', 'sentence_length'])

/** Most proposals for one text: beyond them nobody reads. */
const MOST = 500

/** Proposals for a text, in its order. No two change the same place; code, addresses and placeholders are left alone. */
export function checkStyle(prose: Prose, { language, rules }: CompiledStyle): StyleProposal[] {
  const spared = overlapFinder(prose.spared)
  const tokens = wordTokens(prose.text).filter(({ start, end }) => !spared(start, end))
  const page: Page = { prose, language, tokens, sentences: sentenceSpans(prose.text) }
  const narrow: Found[] = []
  const wide: Found[] = []
  for (const rule of rules)
    for (const found of rule(page)) {
      if (WIDE.has(found.kind)) wide.push(found)
      else if (!spared(found.start, found.end)) narrow.push(found)
    }
  const kept = [...apart(narrow), ...apart(wide)].sort((a, b) => a.start - b.start || a.end - b.end)
  return kept.slice(0, MOST).map((found) => proposal(prose.text, found))
}

/** Proposals for a title, which is read as a heading; what is said of whole sentences is not said of it. */
export function checkTitle(title: string, style: CompiledStyle): StyleProposal[] {
  const blocks = [{ kind: 'heading' as const, level: 1, start: 0, end: title.length }]
  return checkStyle(proseOf({ text: title, blocks, links: [] }), style)
    .filter(({ kind }) => !WIDE.has(kind))
    .map((found) => ({ ...found, id: `title-${found.id}`, part: 'title' }))
}

/** The first of each that overlap. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  const order = found.map((one, at) => ({ one, at })).sort((a, b) => a.one.start - b.one.start || a.at - b.at)
  let best: { one: Found; at: number } | undefined
  for (const next of order) {
    if (best && next.one.start < best.one.end) {
      if (next.at < best.at) best = next
      continue
    }
    if (best) kept.push(best.one)
    best = next
  }
  if (best) kept.push(best.one)
  return kept
}

function proposal(text: string, { kind, start, end, replacement, params = {} }: Found): StyleProposal {
  return {
    id: `${kind}-${start}-${end}`,
    ...{ part: 'body' as const, kind, start, end, quote: text.slice(start, end) },
    message: { key: `style:message.${kind}`, params },
    ...(replacement !== undefined && { replacement }),
  }
}
