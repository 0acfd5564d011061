import type { DocNode } from '#core/contracts/content'

/** Attributes that Markdown can say; the editor adds others of its own (a link's target, a list's type). */
const SAID = ['level', 'start', 'language', 'href']

const attrsOf = (attrs: Record<string, unknown> | undefined) =>
  SAID.map((name) => attrs?.[name] ?? null).map((value, at) =>
    SAID[at] === 'start' && value === 1 ? null : value,
  )

const plain = (node: DocNode): unknown => [
  node.type,
  node.text ?? null,
  attrsOf(node.attrs),
  (node.marks ?? []).map((mark) => [mark.type, ...attrsOf(mark.attrs)]).sort(),
  (node.content ?? []).map(plain),
]

const same = (a: DocNode | undefined, b: DocNode | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(plain(a)) === JSON.stringify(plain(b)))

/** True when two documents would be stored as the same one, whichever side wrote their JSON. */
export function sameDoc(a: DocNode, b: DocNode): boolean {
  const [before = [], after = []] = [a.content, b.content]
  return (
    same({ ...a, content: [] }, { ...b, content: [] }) &&
    before.length === after.length &&
    before.every((block, at) => same(block, after[at]))
  )
}
