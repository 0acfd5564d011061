import * as Y from 'yjs'
import type { AuthoredBlock, AuthoredText, Run } from '#core/domain/history/authored-text'
import { schema } from '#core/richtext/schema'
import { BODY, TITLE } from './document.ts'

/** Who wrote the item that stands at `clock` in the log of `client`; null when it cannot be told. */
export type WriterOf = (client: number, clock: number) => string | null

/** The document laid out flat, each stretch with its writer, whom Yjs keeps with every character. */
export function authoredText(ydoc: Y.Doc, writerOf: WriterOf): AuthoredText {
  const now = Y.snapshot(ydoc)
  const read = (text: Y.Text) => runsOf(text, now, writerOf)
  const blocks: AuthoredBlock[] = []
  collect(ydoc.getXmlFragment(BODY), [], read, blocks)
  return { title: read(ydoc.getText(TITLE)), blocks }
}

type Read = (text: Y.Text) => Run[]

function collect(parent: Y.XmlFragment, within: string[], read: Read, into: AuthoredBlock[]): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    const type = child.nodeName
    const node = schema.nodes[type]
    if (node && !node.isTextblock && !node.isLeaf) collect(child, [...within, type], read, into)
    else into.push({ type, attrs: attrsOf(child), within, runs: inline(child, read) })
  }
}

/** y-tiptap keeps text in `XmlText` and a line break as an element beside it. */
const inline = (block: Y.XmlElement, read: Read): Run[] =>
  block
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? read(child) : [{ text: '\n', marks: [], by: null }]))

function attrsOf(element: Y.XmlElement): Record<string, unknown> {
  const said: [string, unknown][] = Object.entries(element.getAttributes())
  return Object.fromEntries(said.filter(([, value]) => value !== null && value !== undefined))
}

/** A delta between nothing and now tells the item of every stretch as added. */
function runsOf(text: Y.Text, now: Y.Snapshot, writerOf: WriterOf): Run[] {
  const added = (_: string, { client, clock }: Y.ID) => ({ by: writerOf(client, clock) })
  const delta: { insert: unknown; attributes?: Record<string, unknown> }[] = text.toDelta(
    now,
    Y.emptySnapshot,
    added,
  )
  const runs: Run[] = []
  for (const { insert, attributes = {} } of delta) {
    if (typeof insert !== 'string' || insert === '') continue
    const { ychange, ...formats } = attributes
    const run = { text: insert, marks: marksOf(formats), by: byOf(ychange) }
    const last = runs.at(-1)
    if (last && last.by === run.by && JSON.stringify(last.marks) === JSON.stringify(run.marks))
      last.text += insert
    else runs.push(run)
  }
  return runs
}

function byOf(change: unknown): string | null {
  const isSaid = typeof change === 'object' && change !== null && 'by' in change
  return isSaid && typeof change.by === 'string' ? change.by : null
}

/** y-tiptap tells marks of one type on the same text apart by a hash behind their name. */
const marksOf = (formats: Record<string, unknown>): Run['marks'] =>
  Object.entries(formats)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ type: name.replace(/--.{8}$/, ''), ...attrsIn(value) }))

function attrsIn(value: unknown): { attrs?: Record<string, unknown> } {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return {}
  return { attrs: { ...value } }
}
