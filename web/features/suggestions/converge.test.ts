import type { Node } from '@tiptap/pm/model'
import { canJoin, canSplit, Transform } from '@tiptap/pm/transform'
import {
  prosemirrorToYXmlFragment,
  updateYFragment,
  yXmlFragmentToProseMirrorRootNode,
} from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { random, randomDocument } from '#core/richtext/random-document'
import { schema } from '#core/richtext/schema'
import { by, write } from '#core/richtext/suggestions/fixtures'
import { joinTexts, listSuggestions, resolve, suggest } from '#core/richtext/suggestions/index'
import { writeSteps } from './write-steps.ts'

const SEEDS = 40
const STEPS = 40

/** One writer's copy of the document, as the editor's binding keeps it. */
class Replica {
  readonly ydoc = new Y.Doc()
  constructor(
    readonly userId: string,
    state: Uint8Array,
    clientId: number,
  ) {
    this.ydoc.clientID = clientId
    Y.applyUpdate(this.ydoc, state)
  }
  get doc(): Node {
    return yXmlFragmentToProseMirrorRootNode(this.ydoc.getXmlFragment('body'), schema)
  }
  write(transform: Transform): void {
    const fragment = this.ydoc.getXmlFragment('body')
    this.ydoc.transact(() => {
      writeSteps(fragment, transform)
      if (!joinTexts(this.doc).eq(joinTexts(transform.doc)))
        updateYFragment(this.ydoc, fragment, transform.doc, { mapping: new Map(), isOMark: new Map() })
    })
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

/** Positions where a caret may stand: never inside a character of two code units. */
function places(doc: Node): number[] {
  const found: number[] = []
  doc.descendants((node, pos) => {
    const text = node.isTextblock ? node.textBetween(0, node.content.size, '', '-') : ''
    if (node.isTextblock)
      for (let at = 0; at <= text.length; at++)
        if (!/^[\udc00-\udfff]/.test(text.slice(at))) found.push(pos + 1 + at)
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

/** Lets 2–4 people work apart for a while, sometimes hearing from one another, and brings them together. */
function together(seed: number, { direct = false, formats = false } = {}) {
  const next = random(seed)
  const [first] = start(randomDocument(seed), 1)
  const base = first?.doc ?? write('')
  const replicas = start(base, 2 + Math.floor(next() * 3))
  let stars = 0
  for (let turn = 0; turn < STEPS; turn++) {
    const one = pickFrom(next, replicas)
    if (one && direct && one === replicas[0]) stars += Number(typeStar(one, next))
    else if (one) suggestSomething(one, next, turn, formats)
    const [a, b] = [pickFrom(next, replicas), pickFrom(next, replicas)]
    if (a && b && next() < 0.3) a.pull(b)
  }
  meet(replicas)
  const [merged = base, ...rest] = replicas.map(({ doc }) => doc)
  for (const doc of rest) expect(doc.toJSON(), `seed ${seed}`).toEqual(merged.toJSON())
  return { base, merged, stars }
}

describe('suggestions of several people, apart for a while', () => {
  it('are equal on every copy, and rejected give back the text there was', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { base, merged } = together(seed)
      merged.check()
      expect(joinTexts(resolve(merged, 'reject')).toJSON(), `seed ${seed}`).toEqual(joinTexts(base).toJSON())
      for (const decision of ['accept', 'reject'] as const) {
        const decided = resolve(merged, decision)
        decided.check()
        expect(listSuggestions(decided), `seed ${seed}`).toEqual([])
      }
    }
  })

  // Yjs ends a format by a character of its own, which two copies may each take for superfluous: which format a
  // word of the text itself had can be lost when people format the same words apart, suggestion or not.
  it('agree on every copy and stay sound when formats are suggested as well', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { merged } = together(seed, { formats: true })
      merged.check()
      for (const decision of ['accept', 'reject'] as const)
        expect(listSuggestions(resolve(merged, decision)), `seed ${seed}`).toEqual([])
    }
  })

  it('leave what somebody else wrote into the text meanwhile', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { base, merged, stars } = together(seed, { direct: true })
      const text = resolve(merged, 'reject').textContent
      expect(text.split(STAR).length - 1, `seed ${seed}`).toBe(stars)
      expect(text.replaceAll(STAR, ''), `seed ${seed}`).toBe(base.textContent)
    }
  })
})
