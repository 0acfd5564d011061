import { fieldLabel } from './render-fields.ts'

/** A JSON string, with whether it names a part; the last one may be cut off. */
const JSON_STRING = /"((?:[^"\\]|\\.)*)("(\s*:)?|$)/gs

/**
 * What a model wrote where parts were asked for, as Markdown a person can use, though it does not fit its schema or
 * breaks off in the middle: the values in their order, below what their parts are called. What is no object stays as
 * it is.
 */
export function salvageFields(text: string, language: string): string {
  const from = text.indexOf('{')
  if (from < 0) return text.trim()
  const blocks: { part: string; values: string[] }[] = [{ part: '', values: [] }]
  for (const [, inside = '', , colon] of text.slice(from).matchAll(JSON_STRING)) {
    const words = unescaped(inside).trim()
    if (colon) blocks.push({ part: words, values: [] })
    else if (words) blocks.at(-1)?.values.push(words)
  }
  const written = blocks.filter(({ values }) => values.length > 0)
  if (written.length === 0) return text.trim()
  return written.map((block) => markdownOf(block, language)).join('\n\n')
}

function markdownOf({ part, values }: { part: string; values: string[] }, language: string): string {
  const label = fieldLabel(part, language) ?? part
  const [only, ...others] = values
  const body = others.length === 0 ? only : values.map((value) => `- ${value}`).join('\n')
  return label ? `**${label}**\n\n${body}` : (body ?? '')
}

/** A string that was cut off may end in half an escape. */
function unescaped(inside: string): string {
  const whole = inside
    .replace(/\\(?:u[0-9a-f]{0,3})?$/i, '')
    .replace(/[\n\r\t]/g, (sign) => ESCAPES[sign] ?? '')
  try {
    const value: unknown = JSON.parse(`"${whole}"`)
    return typeof value === 'string' ? value : whole
  } catch {
    return whole
  }
}

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
