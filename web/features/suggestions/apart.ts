import type { Node } from '@tiptap/pm/model'
import { canJoin, canSplit, Transform } from '@tiptap/pm/transform'
import { initProseMirrorDoc, prosemirrorToYXmlFragment, updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { TextAnchor } from '#core/contracts/comments'
import { random, randomDocument } from '#core/richtext/random-document'
import { schema } from '#core/richtext/schema'
import { by, write } from '#core/richtext/suggestions/fixtures'
import { joinTexts, listSuggestions, resolve, suggest } from '#core/richtext/suggestions/index'
import { anchorFinder, anchorOf } from '#web/features/comments/anchor'
import { writeSteps } from './write-steps.ts'
import { writtenBlocks } from './written-blocks.ts'

const STEPS = 40

/**
 * One writer's copy of the document, as the editor's binding keeps it: what others write is read anew, what one
 * writes oneself stays as it was written, and what of the editor each shared element is known to be is remembered.
 */
class Replica {
  readonly ydoc = new Y.Doc()
  #known: Pick<ReturnType<typeof initProseMirrorDoc>, 'doc' | 'mapping'> | null = null
  constructor(
    readonly userId: string,
    state: Uint8Array,
    clientId: number,
  ) {
    this.ydoc.clientID = clientId
    Y.applyUpdate(this.ydoc, state)
    this.ydoc.on('update', () => {
      this.#known = null
    })
  }
  get doc(): Node {
    return this.#read().doc
  }
  #read() {
    this.#known ??= initProseMirrorDoc(this.ydoc.getXmlFragment('body'), schema)
    return this.#known
  }
  write(transform: Transform): void {
    const fragment = this.ydoc.getXmlFragment('body')
    const { mapping } = this.#read()
    this.ydoc.transact(() => {
      writeSteps(fragment, transform)
      for (const [element, block] of writtenBlocks(fragment, transform.before, transform.doc))
        mapping.set(element, block)
      updateYFragment(this.ydoc, fragment, transform.doc, { mapping, isOMark: new Map() })
    })
    this.#known = { doc: transform.doc, mapping }
  }
  pull(other: Replica): void {
    Y.applyUpdate(this.ydoc, Y.encodeStateAsUpdate(other.ydoc, Y.encodeStateVector(this.ydoc)))
  }
}

function start(base: Node, people: number): Replica[] {
  const origin = new Y.Doc()
  origin.clientID = 1
  prosemirrorToYXmlFragment(base, origin.getXmlFragment('body'))
  const state = Y.encodeStateAsUpdate(origin)
  return Array.from({ length: people }, (_, index) => new Replica(`p${index}`, state, index + 2))
}

function meet(replicas: readonly Replica[]): void {
  for (const one of replicas) for (const other of replicas) one.pull(other)
  for (const one of replicas) for (const other of replicas) one.pull(other)
}

const isSecondHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff

/** Positions where a caret may stand: never inside a character of two code units. */
function places(doc: Node): number[] {
  const found: number[] = []
  doc.descendants((node, pos) => {
    const text = node.isTextblock ? node.textBetween(0, node.content.size, '', '-') : ''
    if (node.isTextblock)
      for (let at = 0; at <= text.length; at++)
        if (!isSecondHalf(text.charCodeAt(at))) found.push(pos + 1 + at)
  })
  return found
}

type Random = ReturnType<typeof random>
const pickFrom = <T>(next: Random, from: readonly T[]): T | undefined =>
  from[Math.floor(next() * from.length)]

/** Something a writer might do in the editor. */
function edit(transform: Transform, next: Random, word: string, formats: boolean): void {
  const { doc } = transform
  const spots = places(doc)
  if (spots.length === 0) return
  const start = Math.floor(next() * spots.length)
  const end = next() < 0.8 ? start + Math.floor(next() * 8) : Math.floor(next() * spots.length)
  const [from = 1, to = from] = [
    spots[Math.min(start, end)],
    spots[Math.min(Math.max(start, end), spots.length - 1)],
  ]
  const isCode = doc.resolve(from).parent.type.name === 'codeBlock'
  const kind = next()
  if (kind < 0.4) transform.insert(from, schema.text(word))
  else if (kind < 0.6) transform.delete(from, to)
  else if (kind < 0.7) transform.replaceWith(from, from === to || isCode ? from : to, schema.text(word))
  else if (kind < 0.78 && !isCode && canSplit(doc, from)) transform.split(from)
  else if (kind < 0.84) {
    const before = doc.resolve(from).before()
    if (canJoin(doc, before)) transform.join(before)
  } else if (formats && kind < 0.97 && from < to) {
    const mark = schema.mark(pickFrom(next, ['bold', 'italic', 'strike']) ?? 'bold')
    if (next() < 0.6) transform.addMark(from, to, mark)
    else transform.removeMark(from, to, mark)
  } else if (!isCode) transform.setBlockType(from, to, schema.nodes.heading, { level: 2 })
}

function suggestSomething(replica: Replica, next: Random, turn: number, formats: boolean): void {
  const { doc } = replica
  const transform = new Transform(doc)
  edit(transform, next, `${replica.userId}.${turn} `, formats)
  const suggestion = by(replica.userId, `${replica.userId}-${turn}`, { at: turn })
  replica.write(suggest(doc, transform.steps, suggestion).transform)
}

const STAR = '★'

/** Types a star into the text itself, where nothing is suggested on either side. Returns whether there was a place. */
function typeStar(replica: Replica, next: Random): boolean {
  const { doc } = replica
  const free = places(doc).filter((at) => {
    const $at = doc.resolve(at)
    for (let depth = 1; depth <= $at.depth; depth++) if ($at.node(depth).attrs.change) return false
    return [$at.nodeBefore, $at.nodeAfter].every((node) => (node?.marks.length ?? 0) === 0)
  })
  const at = pickFrom(next, free)
  if (at !== undefined) replica.write(new Transform(doc).insert(at, schema.text(STAR)))
  return at !== undefined
}

/** Ties a comment to some words of this copy; null where there are none. */
function comment({ ydoc, doc }: Replica, next: Random): TextAnchor | null {
  const spots = places(doc)
  const from = pickFrom(next, spots) ?? 0
  const to = Math.min(from + 1 + Math.floor(next() * 12), doc.content.size)
  return anchorOf(ydoc.getXmlFragment('body'), doc, { from, to })
}

/** Where each copy finds each comment, as text: equal copies say the same. */
const found = (anchors: readonly TextAnchor[], { ydoc, doc }: Replica): string => {
  const find = anchorFinder(ydoc.getXmlFragment('body'), doc)
  return JSON.stringify(anchors.map(find))
}

interface Apart {
  base: Node
  merged: Node
  /** Stars typed into the text itself, where `direct` asks for them. */
  stars: number
  /** What the copies do not agree on; null when they are equal. */
  divergence: string | null
}

/**
 * Lets 2–4 people suggest and comment apart for a while, sometimes hearing from one another, and brings them
 * together. The same seed gives the same.
 */
function apart(seed: number, { direct = false, formats = false } = {}): Apart {
  const next = random(seed)
  const [first] = start(randomDocument(seed), 1)
  const base = first?.doc ?? write('')
  const replicas = start(base, 2 + Math.floor(next() * 3))
  const anchors: TextAnchor[] = []
  let stars = 0
  for (let turn = 0; turn < STEPS; turn++) {
    const one = pickFrom(next, replicas)
    if (one && direct && one === replicas[0]) stars += Number(typeStar(one, next))
    else if (one) suggestSomething(one, next, turn, formats)
    const anchor = one && turn % 8 === 0 ? comment(one, random(seed + turn)) : null
    if (anchor) anchors.push(anchor)
    const [a, b] = [pickFrom(next, replicas), pickFrom(next, replicas)]
    if (a && b && next() < 0.3) a.pull(b)
  }
  meet(replicas)
  // Reading joins what came to stand side by side as two texts, and that is a change the others must hear of.
  for (const replica of replicas) replica.doc.check()
  meet(replicas)
  const [merged = base, ...rest] = replicas.map(({ doc }) => joinTexts(doc))
  const texts = new Set([merged, ...rest].map((doc) => JSON.stringify(doc.toJSON())))
  const comments = new Set(replicas.map((replica) => found(anchors, replica)))
  const divergence = texts.size > 1 ? 'texts differ' : comments.size > 1 ? 'comments stand elsewhere' : null
  return { base, merged, stars, divergence }
}

/** Why a run is not as it should be: copies that differ, or suggestions that rejected leave a trace. Null when it is. */
export function fault(seed: number, options: { direct?: boolean; formats?: boolean } = {}): string | null {
  const { base, merged, stars, divergence } = apart(seed, options)
  if (divergence) return divergence
  merged.check()
  for (const decision of ['accept', 'reject'] as const) {
    const decided = resolve(merged, decision)
    decided.check()
    if (listSuggestions(decided).length > 0) return `something is left to ${decision}`
  }
  const rejected = resolve(merged, 'reject')
  if (!options.direct)
    return JSON.stringify(joinTexts(rejected).toJSON()) === JSON.stringify(joinTexts(base).toJSON())
      ? null
      : 'rejected, the text is not what it was'
  const { textContent } = rejected
  if (textContent.split(STAR).length - 1 !== stars) return 'what was typed meanwhile is not all there'
  return textContent.replaceAll(STAR, '') === base.textContent
    ? null
    : 'rejected, the text is not what it was'
}
