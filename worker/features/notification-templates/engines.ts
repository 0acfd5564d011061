import { createEngine } from '../templates/index.ts'

/** Largest sum of what filters allocate while one field is rendered. */
const MAX_MEMORY = 400_000

/** Text that already is Markdown and is meant to be: the approved content of a broadcast. */
export class MarkdownText {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

/** Subjects, texts and addresses: what the layout or the provider escapes, if anybody does. */
export const plainEngine = createEngine({ memoryLimit: MAX_MEMORY })

/** The body of a mail: a value is words, never Markdown, so that nobody's title makes a link or a heading. */
export const markdownEngine = createEngine({ memoryLimit: MAX_MEMORY, outputEscape: asWords })

function asWords(value: unknown): string {
  if (value instanceof MarkdownText) return value.text
  if (value === null || value === undefined) return ''
  return String(value)
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/[\\!-/:-@[-`{-~]/g, '\\$&'))
    .filter((line) => line !== '')
    .join('\\\n')
}
