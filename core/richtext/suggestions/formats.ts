import type { Mark } from 'prosemirror-model'
import { FORMATS, type Format, type FormatState } from './attributes.ts'

const known: readonly string[] = FORMATS
export const isFormat = (name: string): name is Format => known.includes(name)

/** The marks with one format set to a state, and all that is suggested kept. */
export function formatted(marks: readonly Mark[], modification: Mark): readonly Mark[] {
  const { format, now } = modification.attrs
  return setFormat(marks, modification, format, now)
}

function setFormat(
  marks: readonly Mark[],
  { type }: Mark,
  format: string,
  state: FormatState,
): readonly Mark[] {
  const rest = marks.filter((mark) => mark.type.name !== format)
  return state ? type.schema.mark(format, state).addToSet(rest) : rest
}
