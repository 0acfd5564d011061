import type { Subject } from './facts.ts'
import { tellingNews } from './news.ts'
import { lengthOf } from './text.ts'

/** What a sentence of a brief is about. */
export interface Reading {
  subject: Subject
  /** What follows the subject, to be read as points. */
  rest: string[]
}

/** Longest name (characters). */
export const MAX_NAME = 40

interface Naming {
  name: string
  behind: string
}

/** The name a form finds, in quotes (its first group) or as typed (the second), and what stands behind it (the third). */
export function nameIn(form: RegExp, text: string): Naming | null {
  const [, quoted, typed, behind] = form.exec(text) ?? []
  const name = quoted || typed
  return name && behind && lengthOf(name) <= MAX_NAME ? { name, behind } : null
}

/** “Pathwise, which turns calls into requirements” says that Pathwise does. */
export const doing = (subject: Subject, { name, behind }: Naming): Reading => ({
  subject: tellingNews({ ...subject, predicate: behind }, `${name} ${behind}`, { who: name, tells: behind }),
  rest: [],
})
