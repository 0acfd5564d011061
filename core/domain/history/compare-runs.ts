import type { Piece } from '../../contracts/history.ts'
import type { Mark, Run } from './authored-text.ts'
import { type Edit, editScript } from './edit-script.ts'
import { type Word, wordsOf } from './words.ts'

export interface ComparedRuns {
  pieces: Piece[]
  inserted: number
  deleted: number
}

const formatOf = (marks: readonly Mark[]): string =>
  marks
    .map(({ type, attrs }) => JSON.stringify([type, attrs ?? null]))
    .toSorted()
    .join()

/**
 * What became of a text, word by word. Yjs does not say who deletes, so `deletedBy` names the one person it
 * can have been, or null.
 */
export function compareRuns(
  before: readonly Run[],
  after: readonly Run[],
  deletedBy: string | null,
): ComparedRuns {
  const script = readable(editScript(wordsOf(before), wordsOf(after), ({ text }) => text))
  const pieces: Piece[] = []
  let [inserted, deleted] = [0, 0]
  for (const edit of script) {
    if (edit.change === 'deleted') {
      if (edit.before.counts) deleted++
      for (const run of edit.before.runs) push(pieces, { ...run, change: 'deleted', by: deletedBy })
    } else if (edit.change === 'inserted') {
      if (edit.after.counts) inserted++
      const by = onlyWriter(edit.after)
      for (const run of edit.after.runs) push(pieces, { ...run, change: 'inserted', by: by ?? run.by })
    } else {
      const reformatted = formatsOf(edit.before) !== formatsOf(edit.after)
      for (const run of edit.after.runs)
        push(pieces, { ...run, change: reformatted ? 'formatted' : 'same', by: null })
    }
  }
  return { pieces, inserted, deleted }
}

const formatsOf = ({ runs }: Word): string =>
  runs.flatMap(({ text, marks }) => Array.from(text, () => formatOf(marks))).join('|')

/** A new word may keep letters of the one it was made of; it is still the word of whoever made it. */
function onlyWriter({ runs }: Word): string | null {
  const [only = null, ...others] = new Set(runs.flatMap(({ by }) => by ?? []))
  return others.length === 0 ? only : null
}

/** Adjacent pieces that differ in nothing are one. */
function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  const same =
    last &&
    last.change === piece.change &&
    last.by === piece.by &&
    formatOf(last.marks) === formatOf(piece.marks)
  if (same) last.text += piece.text
  else pieces.push(piece)
}

/** Changes with nothing but a space between them are one change: whole phrases read better than crumbs. */
function readable(script: readonly Edit<Word>[]): Edit<Word>[] {
  const out: Edit<Word>[] = []
  let group: Edit<Word>[] = []
  const settle = () => {
    out.push(...gathered(group))
    group = []
  }
  for (const [index, edit] of script.entries()) {
    const joins =
      edit.change !== 'same' ||
      (group.length > 0 && edit.before.text.trim() === '' && script[index + 1]?.change !== 'same')
    if (joins && !(edit.change === 'same' && index === script.length - 1)) group.push(edit)
    else {
      settle()
      out.push(edit)
    }
  }
  settle()
  return out
}

/** All that goes, then all that comes; a group that only adds or only takes keeps its spaces where they are. */
function gathered(group: readonly Edit<Word>[]): Edit<Word>[] {
  const both = ['deleted', 'inserted'].every((change) => group.some((edit) => edit.change === change))
  if (!both) return [...group]
  return [
    ...group.flatMap((edit): Edit<Word>[] =>
      edit.change === 'inserted' ? [] : [{ change: 'deleted', before: edit.before }],
    ),
    ...group.flatMap((edit): Edit<Word>[] =>
      edit.change === 'deleted' ? [] : [{ change: 'inserted', after: edit.after }],
    ),
  ]
}
