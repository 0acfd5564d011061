import type { ComparedBlock, Comparison } from '../../contracts/history.ts'
import type { AuthoredBlock, AuthoredText } from './authored-text.ts'
import { compareRuns } from './compare-runs.ts'
import type { Edit } from './edit-script.ts'
import { pairBlocks } from './pair-blocks.ts'

type Compared = Pick<Comparison, 'title' | 'blocks' | 'wordsInserted' | 'wordsDeleted'>

/**
 * What became of a document, block by block and in them word by word. `writers` are the ids of those who wrote
 * between the two: a deletion is the only writer's, or nobody's for sure.
 */
export function compareTexts(
  before: AuthoredText,
  after: AuthoredText,
  writers: readonly string[],
): Compared {
  const [only, ...others] = writers
  const deletedBy = others.length === 0 ? (only ?? null) : null
  const title = compareRuns(before.title, after.title, deletedBy)
  const blocks = pairBlocks(before.blocks, after.blocks).map((edit) => compareBlock(edit, deletedBy))
  const all = [title, ...blocks]
  return {
    title: title.pieces,
    blocks: blocks.map(({ block }) => block),
    wordsInserted: all.reduce((sum, { inserted }) => sum + inserted, 0),
    wordsDeleted: all.reduce((sum, { deleted }) => sum + deleted, 0),
  }
}

interface Counted {
  block: ComparedBlock
  inserted: number
  deleted: number
}

function compareBlock(edit: Edit<AuthoredBlock>, deletedBy: string | null): Counted {
  const before = edit.change === 'inserted' ? null : edit.before
  const after = edit.change === 'deleted' ? null : edit.after
  const { type, attrs, within } = edit.change === 'deleted' ? edit.before : edit.after
  const { pieces, inserted, deleted } = compareRuns(before?.runs ?? [], after?.runs ?? [], deletedBy)
  const stays = before && after && sameFrame(before, after) && pieces.every(({ change }) => change === 'same')
  const change = !before ? 'inserted' : !after ? 'deleted' : stays ? 'same' : 'changed'
  return { block: { type, attrs, within, change, pieces }, inserted, deleted }
}

const sameFrame = (a: AuthoredBlock, b: AuthoredBlock): boolean =>
  JSON.stringify([a.type, a.attrs, a.within]) === JSON.stringify([b.type, b.attrs, b.within])
