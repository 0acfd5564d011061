import { type WordToken, wordTokens } from '../word-tokens.ts'
import type { Found, Page, Rule } from './rule.ts'

const SMALL = new Set(
  'a an and as at but by for from in into nor of off on onto or over per so the to up via vs with yet'.split(
    ' ',
  ),
)
const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1)

/**
 * Headings in sentence case or, in English alone, in title case (small words stay small). Words with capitals
 * inside, and words that the text itself writes with a capital in mid-sentence, are names and stay.
 */
export function headingCaseRule(wanted: 'sentence' | 'title', names: readonly string[] = []): Rule {
  const kept = new Set(names.flatMap((name) => wordTokens(name).map(({ text }) => text)))
  return (page) => {
    if (wanted === 'title' && page.language !== 'en') return []
    const headings = page.prose.blocks.filter(({ kind }) => kind === 'heading')
    if (headings.length === 0) return []
    const known = new Set([...kept, ...namesIn(page)])
    return headings.flatMap(({ start, end }): Found[] => {
      const text = page.prose.text.slice(start, end)
      const tokens = wordTokens(text)
      if (wanted === 'sentence' && !isTitled(tokens)) return []
      let replacement = ''
      let from = 0
      for (const [at, token] of tokens.entries()) {
        const opens = at === 0 || /[.:?!–—]\s*["“«¿¡]?$/u.test(text.slice(0, token.start))
        const last = at === tokens.length - 1
        replacement += text.slice(from, token.start) + cased(token, { wanted, opens, last, known })
        from = token.end
      }
      replacement += text.slice(from)
      return replacement === text
        ? []
        : [{ kind: 'heading_case', start, end, replacement, params: { wanted } }]
    })
  }
}

interface Place {
  wanted: 'sentence' | 'title'
  opens: boolean
  last: boolean
  known: ReadonlySet<string>
}

/** HTML, iPhone, B2B. */
const hasInnerCapital = (word: string) => /\p{L}\p{Lu}|\p{N}/u.test(word)

function cased({ text, lower }: WordToken, { wanted, opens, last, known }: Place): string {
  if (hasInnerCapital(text) || text === 'I' || lower.startsWith("i'")) return text
  if (wanted === 'title') return opens || last || !SMALL.has(lower) ? capital(text) : text.toLocaleLowerCase()
  return opens || known.has(text) ? text : text.toLocaleLowerCase()
}

/** Most of the words after the first begin with a capital. */
function isTitled(tokens: readonly WordToken[]): boolean {
  const rest = tokens
    .slice(1)
    .filter(({ text, lower }) => !SMALL.has(lower) && lower.length > 2 && !hasInnerCapital(text))
  return rest.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= Math.max(1, rest.length * 0.6)
}

/** Words with a capital where neither a sentence nor a heading begins. */
function namesIn({ prose: { blocks }, sentences, tokens }: Page): string[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const opening = new Set([...sentences, ...blocks].map(({ start }) => start))
  return tokens
    .filter(
      ({ text, start }) =>
        /^\p{Lu}/u.test(text) &&
        !opening.has(start) &&
        !headings.some((heading) => heading.start <= start && start < heading.end),
    )
    .map(({ text }) => text)
}
