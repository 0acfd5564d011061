import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { type Change, LINE_BREAK, PARAGRAPH_BREAK, type Suggestion } from './attributes.ts'
import { formatted } from './formats.ts'

export type Decision = 'accept' | 'reject'
export type Which = (suggestion: Suggestion) => boolean

/** The change suggested for a node that is not text. */
export const changeOf = (node: Node): Change | null => node.attrs.change ?? null

/** What a suggestion mark says. */
export const suggestionOf = ({ attrs }: Mark): Suggestion => ({
  id: attrs.id,
  userId: attrs.userId,
  name: attrs.name,
  at: attrs.at,
  runId: attrs.runId,
  model: attrs.model,
  voice: attrs.voice,
})

/**
 * The document after a decision on the suggestions `which` names. Blocks that hold none of them stay the same
 * objects. Rejecting never splits or joins: each block gives itself or nothing.
 */
export function resolve(doc: Node, decision: Decision, which: Which = () => true): Node {
  const accept = decision === 'accept'
  const blocks = resolveBlocks(doc.children, { accept, which })
  if (blocks.length === 0) blocks.push(doc.type.schema.node('paragraph'))
  return withChildren(doc, blocks)
}

/** What the library has: the text without what is only suggested. */
export const withoutSuggestions = (doc: Node): Node => resolve(doc, 'reject')

/** A block as the library has it; null when all of it is only suggested. */
export function rejectedBlock(block: Node): Node | null {
  const [text] = resolveBlocks([block], { accept: false, which: () => true })
  return text ? joinTexts(text) : null
}

interface Verdict {
  accept: boolean
  which: Which
}

function resolveBlocks(children: readonly Node[], verdict: Verdict, before: readonly Node[] = []): Node[] {
  const out = [...before]
  for (const child of children) {
    const pending = changeOf(child)
    const change = pending && verdict.which(pending) ? pending : null
    if (change && change.kind === (verdict.accept ? 'deletion' : 'insertion')) continue
    const [first, ...rest] = resolveBlock(change ? settled(child) : child, verdict)
    if (!first) continue
    const previous = change?.kind === 'join' && verdict.accept ? out.pop() : undefined
    out.push(...(previous ? joined(previous, first) : [first]), ...rest)
  }
  return out
}

/** One block becomes none when nothing is left in it, and several at accepted breaks. */
function resolveBlock(node: Node, verdict: Verdict): Node[] {
  if (node.isTextblock) return resolveText(node, verdict)
  if (node.isLeaf) return [node]
  if (node.type.name === 'listItem') return resolveItem(node, verdict)
  const children = resolveBlocks(node.children, verdict)
  return children.length === 0 ? [] : [withChildren(node, children)]
}

/** A break in an item's first paragraph begins another item, as Enter does; the item's other blocks go with the last. */
function resolveItem(item: Node, verdict: Verdict): Node[] {
  const [first, ...rest] = item.children
  const heads = first ? resolveBlocks([first], verdict) : []
  const opening = heads.pop()
  const body = resolveBlocks(rest, verdict, opening ? [opening] : [])
  const { paragraph } = item.type.schema.nodes
  if (body.length === 0 && heads.length === 0) return []
  if (paragraph && body[0]?.type !== paragraph) body.unshift(paragraph.create())
  const groups = [...heads.map((head) => [head]), body]
  return groups.map((group, index) =>
    index === 0 ? withChildren(item, group) : item.type.create(null, group),
  )
}

/** An accepted break ends the block. What follows a heading's break is a paragraph. */
function resolveText(block: Node, verdict: Verdict): Node[] {
  const lines: Node[][] = [[]]
  for (const child of block.children)
    for (const piece of child.isText ? resolveInline(child, verdict) : resolveBlocks([child], verdict))
      if (piece === 'break') lines.push([])
      else lines.at(-1)?.push(piece)
  const [first = [], ...rest] = lines
  const next = block.type.name === 'heading' ? block.type.schema.node('paragraph') : settled(block)
  return [withChildren(block, first), ...rest.map((line) => next.copy(Fragment.from(line)))]
}

function resolveInline(node: Node, { accept, which }: Verdict): (Node | 'break')[] {
  const pending = node.marks.filter((mark) => isSuggestion(mark) && which(suggestionOf(mark)))
  if (pending.length === 0) return [node]
  if (pending.some(({ type }) => type.name === (accept ? 'deletion' : 'insertion'))) return []
  const modifications = pending.filter(({ type }) => type.name === 'modification').sort(byTime)
  const kept: readonly Mark[] = node.marks.filter((mark) => !pending.includes(mark))
  const marks = accept ? modifications.reduce(formatted, kept) : kept
  const isNew = pending.some(({ type }) => type.name === 'insertion')
  return isNew ? withRealBreaks(node.mark(marks)) : [node.mark(marks)]
}

const byTime = (a: Mark, b: Mark): number => a.attrs.at - b.attrs.at || byId(a, b)

const byId = (a: Mark, b: Mark): number => (a.attrs.id < b.attrs.id ? -1 : Number(a.attrs.id > b.attrs.id))

const isSuggestion = ({ type }: Mark): boolean => /^(insertion|deletion|modification)$/.test(type.name)

function withRealBreaks(node: Node): (Node | 'break')[] {
  const { schema } = node.type
  const parts = (node.text ?? '').split(/([\u2028\u2029])/)
  return parts.flatMap((part): (Node | 'break')[] => {
    if (part === PARAGRAPH_BREAK) return ['break']
    if (part === LINE_BREAK) return [schema.node('hardBreak')]
    return part ? [schema.text(part, node.marks)] : []
  })
}

const isProse = (node: Node): boolean => node.isTextblock && node.type.name !== 'codeBlock'

/** Two blocks as one; as they are when they are not of a kind. */
function joined(previous: Node, next: Node): Node[] {
  if (isProse(previous) && isProse(next)) return [previous.copy(previous.content.append(next.content))]
  if (previous.type.name !== 'listItem' || next.type !== previous.type) return [previous, next]
  const last = previous.lastChild
  const first = next.firstChild
  const seam = last && first ? joined(last, first) : []
  return [
    previous.copy(Fragment.from([...previous.children.slice(0, -1), ...seam, ...next.children.slice(1)])),
  ]
}

/** The node with nothing suggested for itself. */
export const settled = (node: Node): Node =>
  changeOf(node) ? node.type.create({ ...node.attrs, change: null }, node.content, node.marks) : node

function withChildren(node: Node, children: readonly Node[]): Node {
  const same = children.length === node.childCount && children.every((child, i) => child === node.child(i))
  if (same) return node
  return node.copy(Fragment.from([...children]))
}

/**
 * The same document as ProseMirror would have it: texts of the same marks joined, of formats that exclude each
 * other one alone, suggestions in one order. Yjs gives what came from several writers in pieces, with the formats of
 * all, in the order in which they begin.
 */
export function joinTexts(node: Node): Node {
  if (node.isText) {
    const marks = node.marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), [])
    const byType = Object.values(Object.groupBy(marks, ({ type }) => type.name))
    return node.mark(byType.flatMap((of) => of?.toSorted(byId) ?? []))
  }
  if (node.isLeaf) return node
  return node.copy(Fragment.from(node.children.map(joinTexts)))
}
