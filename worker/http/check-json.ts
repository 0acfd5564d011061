import { invalid } from '#core/errors'

const MAX_DEPTH = 64
const ESCAPED = /\\u(?:0000|[dD][89a-fA-F][0-9a-fA-F]{2})/

/**
 * Throws `invalid_input` for text that is not JSON, is nested deep enough to exhaust a stack, or holds a
 * string that SQLite and UTF-8 cannot keep as it is (NUL, half a surrogate pair), naming the field.
 */
export function checkJson(text: string): void {
  if (nesting(text) > MAX_DEPTH) throw invalid('', `The body is nested deeper than ${MAX_DEPTH} levels.`)
  const value = parse(text)
  if (!ESCAPED.test(text)) return
  const path = findUnstorable(value)
  if (path) throw invalid(path.join('.'), 'Holds a character that cannot be stored (NUL or half a pair).')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('', 'The body is not valid JSON.')
  }
}

/** The path of the first string, key or value, that cannot be stored; null when there is none. */
function findUnstorable(value: unknown): string[] | null {
  if (typeof value === 'string') return storable(value) ? null : []
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    if (!storable(key)) return [key.toWellFormed().replaceAll('\0', '�')]
    const rest = findUnstorable(inner)
    if (rest) return [key, ...rest]
  }
  return null
}

const storable = (text: string) => text.isWellFormed() && !text.includes('\0')

/** Deepest nesting of brackets outside strings, without recursion. */
export function nesting(json: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at)
    if (unit === QUOTE) at = endOfString(json, at)
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) deepest = Math.max(deepest, ++depth)
    else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth--
  }
  return deepest
}

const [QUOTE, BACKSLASH] = [34, 92]
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [91, 93, 123, 125]

/** Where the string that begins at `start` has its closing quote; the text's end when it has none. */
function endOfString(json: string, start: number): number {
  let at = start
  do at = json.indexOf('"', at + 1)
  while (at !== -1 && backslashesBefore(json, at) % 2 === 1)
  return at === -1 ? json.length : at
}

function backslashesBefore(json: string, end: number): number {
  let start = end
  while (json.charCodeAt(start - 1) === BACKSLASH) start--
  return end - start
}
