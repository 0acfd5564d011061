import { Fragment, type Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { Change, Suggestion } from './attributes.ts'
import { changeOf, resolve } from './resolve.ts'
import type { Suggested } from './suggested.ts'

/**
 * What cannot be said within a text (a paragraph made a heading, items indented, a list put in): the blocks that
 * were are to be deleted, those that are to be stand behind them as inserted.
 */
export function suggestBlocks(transform: Transform, after: Node, suggestion: Suggestion): Suggested {
  const before = transform.doc
  const [old, fresh] = [before.children, after.children]
  let start = 0
  while (start < Math.min(old.length, fresh.length) && old[start]?.eq(fresh[start] ?? before)) start++
  let end = 0
  const rest = Math.min(old.length, fresh.length) - start
  while (end < rest && old.at(-1 - end)?.eq(fresh.at(-1 - end) ?? before)) end++
  const insertion: Change = { kind: 'insertion', ...suggestion }
  const blocks = fresh
    .slice(start, fresh.length - end)
    .flatMap((block) => resolve(before.copy(Fragment.from(block)), 'accept').children)
    .map((block) => block.type.create({ ...block.attrs, change: insertion }, block.content))
  const from = positionOf(before, start)
  const to = positionOf(before, old.length - end)
  transform.insert(to, blocks)
  for (let index = old.length - end - 1, pos = to; index >= start; index--) {
    const block = before.child(index)
    pos -= block.nodeSize
    const change = changeOf(block)
    if (
      change?.kind === 'insertion' &&
      change.userId === suggestion.userId &&
      change.runId === suggestion.runId
    )
      transform.delete(pos, pos + block.nodeSize)
    else if (!change) transform.setNodeAttribute(pos, 'change', { ...insertion, kind: 'deletion' })
  }
  return { transform, from, to: transform.mapping.map(to), inserted: blocks.length > 0 }
}

const positionOf = (doc: Node, index: number): number =>
  doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
