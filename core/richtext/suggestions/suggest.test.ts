import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../markdown.ts'
import { schema } from '../schema.ts'
import { by, find, suggested, write } from './fixtures.ts'
import { listSuggestions, resolve } from './index.ts'

const accepted = (doc: Node) => toMarkdown(resolve(doc, 'accept'))
const rejected = (doc: Node) => toMarkdown(resolve(doc, 'reject'))

describe('suggesting', () => {
  it('keeps what is taken out and shows what is put in', () => {
    const base = write('Fresh beans weekly.')
    const { from, to } = find(base, 'weekly')
    const doc = suggested(base, by('maya'), (tr) => tr.replaceWith(from, to, schema.text('every Tuesday')))
    expect(doc.textContent).toBe('Fresh beans weeklyevery Tuesday.')
    expect(accepted(doc)).toBe('Fresh beans every Tuesday.')
    expect(rejected(doc)).toBe('Fresh beans weekly.')
    expect(listSuggestions(doc)).toMatchObject([{ before: 'weekly', after: 'every Tuesday', userId: 'maya' }])
  })

  it('goes on with one’s own insertion, and takes it back', () => {
    const base = write('Beans.')
    let doc = suggested(base, by('maya', 'a'), (tr) => tr.insert(6, schema.text(' and')))
    doc = suggested(doc, by('maya', 'b'), (tr) => tr.insert(10, schema.text(' tea')))
    expect(listSuggestions(doc)).toMatchObject([{ id: 'a', after: ' and tea' }])
    doc = suggested(doc, by('maya', 'c'), (tr) => tr.delete(6, 14))
    expect(listSuggestions(doc)).toEqual([])
    for (const decision of ['accept', 'reject'] as const) expect(resolve(doc, decision).eq(base)).toBe(true)
  })

  it('tells two people apart who write side by side', () => {
    let doc = suggested(write('Beans.'), by('maya'), (tr) => tr.insert(6, schema.text(' and')))
    doc = suggested(doc, by('jonas'), (tr) => tr.insert(10, schema.text(' tea')))
    expect(accepted(doc)).toBe('Beans and tea.')
    const mayas = resolve(doc, 'reject', ({ userId }) => userId === 'jonas')
    expect(accepted(mayas)).toBe('Beans and.')
    const within = suggested(doc, by('jonas', 'j2'), (tr) => tr.delete(7, 10))
    expect(rejected(within)).toBe('Beans.')
    expect(accepted(within)).toBe('Beans  tea.')
  })

  it('splits a paragraph, a heading and a list item only when accepted', () => {
    for (const [markdown, depth, wanted] of [
      ['One two', 1, 'One\n\ntwo'],
      ['## One two', 1, '## One\n\ntwo'],
      ['- One two', 2, '- One\n- two'],
    ] as const) {
      const base = write(markdown)
      const { from, to } = find(base, ' ')
      const doc = suggested(base, by('maya'), (tr) => tr.delete(from, to).split(from, depth))
      expect(doc.childCount).toBe(1)
      expect(accepted(doc)).toBe(wanted)
      expect(rejected(doc)).toBe(markdown)
    }
  })

  it('joins paragraphs and items only when accepted', () => {
    const base = write('One\n\ntwo\n\n- a\n- b')
    const doc = suggested(base, by('maya'), (tr) => tr.delete(4, 6))
    expect(accepted(doc)).toBe('Onetwo\n\n- a\n- b')
    expect(rejected(doc)).toBe('One\n\ntwo\n\n- a\n- b')
    const [a, b] = [find(base, 'a'), find(base, 'b')]
    const list = suggested(base, by('maya'), (tr) => tr.delete(a.to, b.from))
    expect(accepted(list)).toBe('One\n\ntwo\n\n- ab')
    expect(rejected(list)).toBe('One\n\ntwo\n\n- a\n- b')
  })

  it('deletes across blocks, taking lists and rules as wholes', () => {
    const markdown = 'One two\n\n---\n\n- a\n- b\n\nthree four'
    const base = write(markdown)
    const [{ from }, { to }] = [find(base, 'two'), find(base, 'three ')]
    const doc = suggested(base, by('maya'), (tr) => tr.delete(from, to))
    expect(rejected(doc)).toBe(markdown)
    expect(accepted(doc)).toContain('One')
    expect(accepted(doc)).not.toMatch(/---|- a|three/)
  })

  it('suggests formats, and leaves a format alone that another has suggested', () => {
    const base = write('Plain **bold**')
    const { from, to } = find(base, 'Plain')
    let doc = suggested(base, by('maya'), (tr) => tr.addMark(from, to, schema.mark('bold')))
    doc = suggested(doc, by('jonas'), (tr) => tr.removeMark(from, to, schema.mark('bold')))
    doc = suggested(doc, by('jonas'), (tr) => tr.addMark(from, to, schema.mark('italic')))
    const bold = find(doc, 'bold')
    doc = suggested(doc, by('jonas'), (tr) => tr.removeMark(bold.from, bold.to, schema.mark('bold')))
    expect(accepted(doc)).toBe('***Plain*** bold')
    expect(rejected(doc)).toBe('Plain **bold**')
    expect(listSuggestions(doc).map(({ formats }) => formats)).toEqual([
      [{ format: 'bold', isGiven: true, href: null }],
      [
        { format: 'italic', isGiven: true, href: null },
        { format: 'bold', isGiven: false, href: null },
      ],
    ])
    const undone = suggested(doc, by('maya', 'm2'), (tr) => tr.addMark(from, to, schema.mark('bold')))
    expect(listSuggestions(undone).map(({ userId }) => userId)).toEqual(['jonas'])
  })

  it('says where a link that is suggested leads', () => {
    const link = schema.mark('link', { href: 'https://alba.example/decaf' })
    const doc = suggested(write('Plain'), by('maya'), (tr) => tr.addMark(1, 6, link))
    expect(listSuggestions(doc)).toMatchObject([
      { formats: [{ format: 'link', isGiven: true, href: 'https://alba.example/decaf' }] },
    ])
  })

  it('suggests a change of blocks as blocks', () => {
    const base = write('Title\n\nText')
    const doc = suggested(base, by('maya'), (tr) => tr.setBlockType(1, 1, schema.nodes.heading, { level: 2 }))
    expect(accepted(doc)).toBe('## Title\n\nText')
    expect(rejected(doc)).toBe('Title\n\nText')
    expect(listSuggestions(doc)).toMatchObject([{ before: 'Title', after: 'Title', blocks: 2 }])
  })

  it('decides one by its id and leaves the others pending', () => {
    let doc = suggested(write('One two'), by('maya', 'x'), (tr) => tr.delete(1, 5))
    doc = suggested(doc, by('maya', 'y'), (tr) => tr.insert(8, schema.text(' three')))
    const one = resolve(doc, 'accept', ({ id }) => id === 'x')
    expect(one.textContent).toBe('two three')
    expect(listSuggestions(one)).toMatchObject([{ id: 'y' }])
  })

  it('refuses attributes that no suggestion has', () => {
    const text = (attrs: Record<string, unknown>) => ({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'insertion', attrs }] }] },
      ],
    })
    schema.nodeFromJSON(text({ ...by('maya') })).check()
    for (const bad of [{ id: '' }, { name: 'x'.repeat(201) }, { at: 'now' }, { runId: 5 }])
      expect(() => schema.nodeFromJSON(text({ ...by('maya'), ...bad })).check()).toThrow(RangeError)
    const block = (change: unknown) =>
      schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', attrs: { change } }] }).check()
    block({ kind: 'join', ...by('maya') })
    for (const bad of [{}, { kind: 'explode', ...by('maya') }, { kind: 'join', ...by('maya'), more: 'x' }])
      expect(() => block(bad)).toThrow(RangeError)
  })
})
