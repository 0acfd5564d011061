import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep, type Transform } from '@tiptap/pm/transform'
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/**
 * Makes the steps of a suggestion in the shared document, exactly where they were made. The editor's binding would
 * compare instead: where a letter put in equals its neighbour it takes one for the other, it sets the marks of a
 * block anew, and may take a new list for the old one, so that two people's suggestions would not add up. What
 * cannot be found here is left to the binding, which sees the rest as equal.
 */
export function writeSteps(fragment: Y.XmlFragment, { steps, docs }: Transform): void {
  for (const [index, step] of steps.entries()) {
    const doc = docs[index]
    if (!doc) return
    if (step instanceof AddMarkStep) format(fragment, doc, step, true)
    if (step instanceof RemoveMarkStep) format(fragment, doc, step, false)
    if (step instanceof AttrStep) elementAt(fragment, doc, step.pos)?.setAttribute(step.attr, step.value)
    if (
      step instanceof ReplaceStep &&
      !replaceBlocks(fragment, doc, step) &&
      !replaceText(fragment, doc, step)
    )
      return
  }
}

/** Whole blocks of the document, put in or taken out. */
function replaceBlocks(fragment: Y.XmlFragment, doc: Node, { from, to, slice }: ReplaceStep): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  if ($from.depth > 0 || $to.depth > 0 || slice.openStart > 0 || slice.openEnd > 0) return false
  if (fragment.length !== doc.childCount) return false
  if (to > from) fragment.delete($from.index(), $to.index() - $from.index())
  fragment.insert($from.index(), elementsOf(doc, slice.content))
  return true
}

/** Without a name a document draws one by chance, for each letter typed. */
const SCRATCH = { guid: 'scratch' }

function elementsOf(doc: Node, content: Fragment): (Y.XmlElement | Y.XmlText)[] {
  if (content.size === 0) return []
  const scratch = new Y.Doc(SCRATCH).getXmlFragment('blocks')
  prosemirrorToYXmlFragment(doc.copy(content), scratch)
  return scratch
    .toArray()
    .filter((child) => child instanceof Y.XmlElement)
    .map((child) => child.clone())
}

/** The element of a node that is not text. */
function elementAt(fragment: Y.XmlFragment, doc: Node, pos: number): Y.XmlElement | null {
  const $pos = doc.resolve(pos)
  const parent = parentAt(fragment, doc, pos)
  if (!parent) return null
  let at = $pos.parent.inlineContent ? $pos.parentOffset : $pos.index()
  for (const child of parent.toArray()) {
    if (at === 0 && child instanceof Y.XmlElement) return child
    at -= child instanceof Y.XmlText ? child.length : 1
  }
  return null
}

function replaceText(fragment: Y.XmlFragment, doc: Node, { from, to, slice }: ReplaceStep): boolean {
  const { content, openStart, openEnd } = slice
  const isText = openStart === 0 && openEnd === 0 && content.content.every((node) => node.isText)
  const place = isText && doc.resolve(from).sameParent(doc.resolve(to)) ? textAt(fragment, doc, from) : null
  if (!place || place.at + to - from > place.text.length) return false
  if (to > from) place.text.delete(place.at, to - from)
  let { at } = place
  for (const { insert, attributes } of deltaOf(doc, content)) {
    place.text.insert(at, insert, attributes)
    at += insert.length
  }
  return true
}

function format(
  fragment: Y.XmlFragment,
  doc: Node,
  { from, to, mark }: { from: number; to: number; mark: Mark },
  add: boolean,
): void {
  const [said] = deltaOf(doc, Fragment.from(doc.type.schema.text('x', [mark])))
  const attributes = Object.fromEntries(
    Object.entries(said?.attributes ?? {}).map(([name, value]) => [name, add ? value : null]),
  )
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText || mark.isInSet(node.marks) === add) return true
    const start = Math.max(from, pos)
    const length = Math.min(to, pos + node.nodeSize) - start
    const place = textAt(fragment, doc, start)
    if (place && place.at + length <= place.text.length) place.text.format(place.at, length, attributes)
    return false
  })
}

interface Insert {
  insert: string
  attributes: Record<string, unknown>
}

/** Text as the binding would write it: it alone knows the names under which Yjs keeps marks that overlap. */
function deltaOf(doc: Node, content: Fragment): Insert[] {
  if (content.size === 0) return []
  const scratch = new Y.Doc(SCRATCH).getXmlFragment('text')
  prosemirrorToYXmlFragment(
    doc.copy(Fragment.from(doc.type.schema.node('paragraph', null, content))),
    scratch,
  )
  const block = scratch.get(0)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  const delta: Insert[] = text instanceof Y.XmlText ? text.toDelta() : []
  return delta.map(({ insert, attributes = {} }) => ({ insert, attributes }))
}

/** The shared text a position lies in, and how far into it; null where there is none yet, or the two differ. */
function textAt(fragment: Y.XmlFragment, doc: Node, pos: number): { text: Y.XmlText; at: number } | null {
  const parent = parentAt(fragment, doc, pos)
  if (!parent) return null
  let at = doc.resolve(pos).parentOffset
  const children = parent.toArray()
  for (const [index, child] of children.entries()) {
    if (!(child instanceof Y.XmlText)) at -= 1
    else if (at < child.length || (at === child.length && !(children[index + 1] instanceof Y.XmlText)))
      return at >= 0 ? { text: child, at } : null
    else at -= child.length
  }
  return null
}

/** What holds the place of a position; null where the shared document looks otherwise. */
function parentAt(fragment: Y.XmlFragment, doc: Node, pos: number): Y.XmlFragment | null {
  const $pos = doc.resolve(pos)
  let parent: Y.XmlFragment = fragment
  for (let depth = 0; depth < $pos.depth; depth++) {
    const child: unknown = parent.get($pos.index(depth))
    if (!(child instanceof Y.XmlElement) || child.nodeName !== $pos.node(depth + 1).type.name) return null
    parent = child
  }
  return parent
}
