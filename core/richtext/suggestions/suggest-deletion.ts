import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { Change, Suggestion } from './attributes.ts'
import { changeOf } from './resolve.ts'
import { isOwn } from './suggest-insertion.ts'

interface Range {
  from: number
  to: number
}

/**
 * Marks what lies in a range as to be deleted; what oneself has inserted there goes at once. Returns where the
 * range begins now, and where to put what replaces it.
 */
export function suggestDeletion(
  transform: Transform,
  from: number,
  to: number,
  suggestion: Suggestion,
): { from: number; insertAt: number } {
  const { doc } = transform
  const { schema } = doc.type
  const gone: Range[] = []
  const set = (pos: number, kind: Change['kind']) => {
    if (doc.nodeAt(pos)?.attrs.change === null)
      transform.setNodeAttribute(pos, 'change', { kind, ...suggestion } satisfies Change)
  }
  doc.nodesBetween(from, to, (node, pos, parent, index) => {
    const end = pos + node.nodeSize
    const begins = pos >= from
    const whole = begins && end <= to
    if (node.isText) {
      const range = { from: Math.max(from, pos), to: Math.min(to, end) }
      if (isOwnText(node, suggestion)) gone.push(range)
      else if (!node.marks.some(({ type }) => type.name === 'deletion'))
        transform.addMark(range.from, range.to, schema.mark('deletion', { ...suggestion }))
      return false
    }
    if (whole && isOwnBlock(node, suggestion)) {
      gone.push({ from: pos, to: end })
      return false
    }
    if (whole && (node.isLeaf || isBox(node))) {
      set(pos, 'deletion')
      return false
    }
    if (begins && parent && isJoinable(parent, index)) set(pos, 'join')
    return true
  })
  for (const range of runsOf(gone).reverse()) {
    const kept = doc.nodeAt(range.from)?.isText ? keptOf(doc, range, suggestion) : 0
    if (kept > 0) transform.addMark(range.from, range.from + kept, schema.mark('deletion', { ...suggestion }))
    if (range.from + kept < range.to) transform.delete(range.from + kept, range.to)
  }
  const multiple = !doc.resolve(from).sameParent(doc.resolve(to))
  return {
    from: transform.mapping.map(from, -1),
    insertAt: multiple ? transform.mapping.map(from, -1) : transform.mapping.map(to),
  }
}

const isOwnText = (node: Node | null, suggestion: Suggestion): boolean =>
  node?.marks.some((mark) => isOwn(mark, suggestion)) ?? false

/** Ranges that touch, as one. */
function runsOf(ranges: readonly Range[]): Range[] {
  const runs: Range[] = []
  for (const { from, to } of ranges) {
    const last = runs.at(-1)
    if (last?.to === from) last.to = to
    else runs.push({ from, to })
  }
  return runs
}

/**
 * How much of one's own text must stay, to be deleted with the decision: its first letter when nothing else of the
 * insertion stays. With its last letter Yjs would drop the ends of the mark, and what another has put there meanwhile
 * would let it run on over the text behind.
 */
function keptOf(doc: Node, { from, to }: Range, suggestion: Suggestion): number {
  const stays = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]
  if (stays.some((node) => isOwnText(node, suggestion))) return 0
  return [...doc.textBetween(from, to)][0]?.length ?? 0
}

const isOwnBlock = (node: Node, { userId, runId }: Suggestion): boolean => {
  const change = changeOf(node)
  return change?.kind === 'insertion' && change.userId === userId && change.runId === runId
}

/** What goes as one thing when all of it goes. */
const isBox = (node: Node): boolean => /^(codeBlock|blockquote|bulletList|orderedList)$/.test(node.type.name)

/** True when the break before a child can go, leaving one block of two. */
function isJoinable(parent: Node, index: number): boolean {
  const [before, node] = [parent.maybeChild(index - 1), parent.maybeChild(index)]
  if (!before || !node) return false
  if (node.type.name === 'listItem') return before.type === node.type
  return [before, node].every((block) => block.isTextblock && block.type.name !== 'codeBlock')
}
