/** Where a piece of text stands in its block, as far as Markdown cares. */
export interface TextPlace {
  /** Nothing stands before it in its line. */
  startsLine: boolean
  /** It ends a heading, where closing `#` would be dropped. */
  endsHeading: boolean
  /** Emphasis beside it would not be seen as such (CommonMark, flanking runs) unless this letter is written as an entity. */
  encodeFirst: boolean
  encodeLast: boolean
}

/** `<` before these begins a tag or an address for some renderer, ours or another's. */
const TAG = /<(?=[A-Za-z/!?])/g
const ENTITY = /&(?=#?[A-Za-z0-9]+;)/g
const SPECIAL = /[`*\\~[\]]|(?<!\w)_|_(?!\w)/g
const LINE_STARTS: readonly [RegExp, string][] = [
  [/^([-+*>])/, '\\$1'],
  [/^(#{1,6})(?=\s|$)/, '\\$1'],
  [/^(=+)(?=\s*$)/, '\\$1'],
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
]

/** Text → Markdown that says exactly this text, to CommonMark and to renderers that let HTML through. */
export function escapeText(text: string, place: TextPlace): string {
  const [first] = place.encodeFirst ? text : []
  if (first) return entity(first) + escapeText(text.slice(first.length), { ...place, encodeFirst: false })
  const last = place.encodeLast ? [...text].at(-1) : undefined
  if (last) return escapeText(text.slice(0, -last.length), { ...place, encodeLast: false }) + entity(last)
  const { startsLine, endsHeading } = place
  let line = text.replace(/\s*[\r\n]\s*/g, ' ')
  if (startsLine) line = line.trimStart()
  line = line.replace(SPECIAL, '\\$&').replace(TAG, '\\<').replace(ENTITY, '\\&')
  if (startsLine) for (const [start, escaped] of LINE_STARTS) line = line.replace(start, escaped)
  return endsHeading ? line.replace(/#(?=#*\s*$)/, '\\#') : line
}

const entity = (letter: string) => `&#${letter.codePointAt(0)};`

/** Code in a line, between more backticks than any run within; a space keeps an outer backtick or space apart. */
export function codeSpan(text: string): { open: string; close: string } {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const outer = /^`|`$/.test(text) || /^ .*[^ ].* $/.test(text)
  return outer ? { open: `${ticks} `, close: ` ${ticks}` } : { open: ticks, close: ticks }
}

/** A link's address inside `(…)`. */
export const escapeAddress = (href: string): string =>
  href
    .trim()
    .replace(/[\\()<>]/g, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(/\s/g, encodeURIComponent)
