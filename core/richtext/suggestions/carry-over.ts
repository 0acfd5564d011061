import { Fragment, type Node } from 'prosemirror-model'
import { joinTexts, rejectedBlock } from './resolve.ts'

/** A block as the library has it (null at the very start), with the suggested new blocks behind it. */
interface Group {
  text: Node | null
  blocks: Node[]
}

/** Beyond so many comparisons of blocks, only the common start and end are looked for. */
const MOST_COMPARISONS = 250_000

/**
 * The text `wanted` with the suggestions that `present` has on blocks it leaves alone. A block that is rewritten
 * loses what was suggested for it; a suggested new block stays behind the block it stood behind.
 */
export function carryOver(present: Node, wanted: Node): Node {
  const [leading, ...groups] = groupsOf(present)
  const fresh = joinTexts(wanted).children
  const isSame = (group: Group | undefined, block: Node | undefined) =>
    group?.text && block ? group.text.eq(block) : false
  let start = 0
  while (isSame(groups[start], fresh[start])) start++
  let end = 0
  while (
    end < Math.min(groups.length, fresh.length) - start &&
    isSame(groups.at(-1 - end), fresh.at(-1 - end))
  )
    end++
  const middle = fresh.slice(start, fresh.length - end)
  const blocks = [
    ...(leading?.blocks ?? []),
    ...groups.slice(0, start).flatMap((group) => group.blocks),
    ...aligned(groups.slice(start, groups.length - end), middle, isSame),
    ...groups.slice(groups.length - end).flatMap((group) => group.blocks),
  ]
  return wanted.copy(Fragment.from(blocks))
}

function groupsOf(doc: Node): Group[] {
  const groups: Group[] = [{ text: null, blocks: [] }]
  for (const block of doc.children) {
    const text = rejectedBlock(block)
    if (text) groups.push({ text, blocks: [block] })
    else groups.at(-1)?.blocks.push(block)
  }
  return groups
}

/** The longest common subsequence, by dynamic programming from the end. */
function aligned(
  groups: readonly Group[],
  fresh: readonly Node[],
  isSame: (group: Group | undefined, block: Node | undefined) => boolean,
): Node[] {
  const [rows, columns] = [groups.length, fresh.length]
  if (rows * columns > MOST_COMPARISONS) return [...fresh]
  const width = columns + 1
  const length = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number) => length[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      length[row * width + column] = isSame(groups[row], fresh[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
  const out: Node[] = []
  for (let row = 0, column = 0; column < columns; ) {
    const block = fresh[column]
    if (row < rows && isSame(groups[row], block)) {
      out.push(...(groups[row]?.blocks ?? []))
      row++
      column++
    } else if (row < rows && at(row + 1, column) >= at(row, column + 1)) row++
    else {
      if (block) out.push(block)
      column++
    }
  }
  return out
}
