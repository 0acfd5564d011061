import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, toMarkdown } from '../markdown.ts'
import { schema } from '../schema.ts'
import { by, find, write } from './fixtures.ts'
import { listSuggestions, resolve } from './index.ts'
import { beginText, growText, inlinePieces, refineBlock, refineText } from './machine.ts'

const ai = by('maya', 'run', { runId: 'run', model: 'm', voice: 2 })
const pieces = (markdown: string) => inlinePieces(parseMarkdown(markdown), schema)
const accepted = (doc: Node) => toMarkdown(resolve(doc, 'accept'))
const rejected = (doc: Node) => toMarkdown(resolve(doc, 'reject'))
const done = (transform: Transform | null): Node => {
  if (!transform) throw new Error('Nothing was done.')
  transform.doc.check()
  return transform.doc
}
const numbered = { idOf: (edit: number) => `run.${edit}` }
const together = { idOf: () => 'run' }

describe('a machine’s words in a text', () => {
  const base = write('Fresh beans are roasted **every week** by us.')
  const whole = find(base, 'Fresh beans are roasted ')

  it('stand behind what they replace, grow, and carry their run', () => {
    const range = { from: whole.from, to: base.content.size - 1 }
    let doc = done(beginText(base, range, pieces('We'), ai))
    for (const text of ['We ro', 'We roast **be', 'We roast **beans**.'])
      doc = done(growText(doc, pieces(text), ai))
    expect(accepted(doc)).toBe('We roast **beans**.')
    expect(rejected(doc)).toBe(toMarkdown(base))
    expect(listSuggestions(doc)).toMatchObject([{ id: 'run', runId: 'run', model: 'm', voice: 2 }])
  })

  it('become paragraphs and line breaks when accepted', () => {
    const end = base.content.size - 1
    const doc = done(beginText(base, { from: end, to: end }, pieces(' More.\n\nAnd more.'), ai))
    expect(accepted(doc)).toBe('Fresh beans are roasted **every week** by us.More.\n\nAnd more.')
  })

  it('grow no more once somebody has decided on them', () => {
    const doc = done(beginText(base, whole, pieces('We roast'), ai))
    expect(growText(resolve(doc, 'reject'), pieces('We roast it'), ai)).toBeNull()
  })

  it('never cut a character of two halves', () => {
    const end = base.content.size - 1
    const doc = done(beginText(base, { from: end, to: end }, pieces('🎉'), ai))
    expect(accepted(done(growText(doc, pieces('🎂'), ai)))).toMatch(/🎂$/u)
  })

  it('end as single edits where most words stay', () => {
    const text = write('We recieve teh best beans weekly.')
    const range = { from: 1, to: text.content.size - 1 }
    const doc = done(beginText(text, range, pieces('We receive the best beans weekly.'), ai))
    const one = done(refineText(doc, ai, numbered))
    expect(rejected(one)).toBe('We recieve teh best beans weekly.')
    expect(accepted(one)).toBe('We receive the best beans weekly.')
    expect(listSuggestions(one)).toMatchObject([{ id: 'run.0', before: 'recieve teh', after: 'receive the' }])
    const far = done(beginText(text, range, pieces('Beans for you, best, and fresh each day'), ai))
    expect(refineText(far, ai, numbered)).toBeNull()
  })

  it('are decided one by one where each is named, and vanish where nothing differs', () => {
    const text = write('Teh good **beans** recieve sun.')
    const range = { from: 1, to: text.content.size - 1 }
    const doc = done(beginText(text, range, pieces('The good **beans** receive sun.'), ai))
    const refined = done(refineText(doc, ai, numbered))
    expect(listSuggestions(refined).map(({ id }) => id)).toEqual(['run.0', 'run.1'])
    expect(accepted(resolve(refined, 'reject', ({ id }) => id === 'run.1'))).toBe(
      'The good **beans** recieve sun.',
    )
    const same = done(beginText(text, range, pieces('Teh good **beans** recieve sun.'), ai))
    const nothing = done(refineText(same, ai, together))
    expect(nothing.eq(text)).toBe(true)
  })
})

describe('a machine’s block for another', () => {
  /** The document with its first block to be deleted and `markdown` behind it. */
  function pair(base: Node, markdown: string): Node {
    const old = base.child(0)
    const fresh = parseMarkdown(markdown).child(0)
    const changed = (block: Node, kind: string) =>
      block.type.create({ ...block.attrs, change: { kind, ...ai } }, block.content)
    const rest = base.children.slice(1)
    return base.type.create(null, [changed(old, 'deletion'), changed(fresh, 'insertion'), ...rest])
  }
  const refined = (base: string, markdown: string, always = false) => {
    const doc = pair(write(base), markdown)
    const fresh = doc.child(0).nodeSize
    return refineBlock(doc, { old: 0, fresh }, ai, { ...numbered, always })
  }

  it.each([
    ['Teh beans.\n\nMore', 'The beans.', 'The beans.\n\nMore', 1],
    ['## Teh plan for beans', '## The plan for beans', '## The plan for beans', 1],
    ['- Teh beans\n- are recieved', '- The beans\n- are received', '- The beans\n- are received', 2],
    ['> Same', '> Same', '> Same', 0],
    ['```\ncode\n```', '```\ncode\n```', '```\ncode\n```', 0],
  ])('%j becomes edits of its words', (base, markdown, wanted, count) => {
    const doc = done(refined(base, markdown, true))
    expect(accepted(doc)).toBe(wanted)
    expect(rejected(doc)).toBe(base)
    expect(listSuggestions(doc)).toHaveLength(count)
  })

  it.each([
    ['Teh beans', '## The beans'],
    ['- One\n- Two', '- One'],
    ['Some words here', 'Others altogether there'],
    ['```\ncode\n```', '```\nother\n```'],
  ])('%j stays as it is when it becomes %j', (base, markdown) => {
    expect(refined(base, markdown)).toBeNull()
  })

  it('stays when something is suggested in it already', () => {
    const base = write('Teh beans are good.')
    const pending = done(beginText(base, find(base, 'good'), pieces('bad'), by('jonas')))
    const doc = pair(pending, 'The beans are bad.')
    expect(refineBlock(doc, { old: 0, fresh: doc.child(0).nodeSize }, ai, numbered)).toBeNull()
  })
})
