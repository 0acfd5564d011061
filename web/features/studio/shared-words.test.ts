import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocNode } from '#core/contracts/content'
import { parseDocument, parseMarkdown, toMarkdown } from '#core/richtext/markdown'
import { growDraft, readWords, type SharedWords, writeWords } from './shared-words.ts'

const page = () => {
  const doc = new Y.Doc()
  return { doc, title: doc.getText('title'), body: doc.getXmlFragment('body') }
}
const doc = (markdown: string): DocNode => parseMarkdown(markdown).toJSON()
const read = (shared: SharedWords) => {
  const { title, doc } = readWords(shared)
  return { title, text: toMarkdown(parseDocument(doc)) }
}
const texts = (shared: ReturnType<typeof page>) =>
  shared.body.toArray().map((block) => block.toString().replace(/<[^>]+>/g, ''))

let mine: ReturnType<typeof page>
let theirs: ReturnType<typeof page>
const sync = () => {
  Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(mine.doc))
  Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc))
}
beforeEach(() => {
  mine = page()
  theirs = page()
})

describe('words put into a shared text', () => {
  it('are read back as they were', () => {
    const text = '# A\n\nOne **two** [three](https://example.com)\n\n- a\n- b'
    writeWords(mine, { title: 'Spring', doc: doc(text) })
    expect(read(mine)).toEqual({ title: 'Spring', text })
  })

  it('leave alone what another writes elsewhere at the same time', () => {
    writeWords(mine, { title: 'Spring', doc: doc('One\n\nTwo') })
    sync()
    writeWords(mine, { title: 'Spring', doc: doc('One changed\n\nTwo') })
    writeWords(theirs, { title: 'Spring sale', doc: doc('One\n\nTwo changed') })
    sync()
    expect(read(mine)).toEqual({ title: 'Spring sale', text: 'One changed\n\nTwo changed' })
    expect(read(theirs)).toEqual(read(mine))
  })
})

describe('a draft that grows', () => {
  const stages = [
    'Hel',
    'Hello',
    'Hello\n\n## Wh',
    'Hello\n\n## Why\n\n- fa',
    'Hello\n\n## Why\n\n- fast\n- calm',
  ]

  it('takes the place of what was there, and ends as the whole', () => {
    writeWords(mine, { title: 'Old', doc: doc('Old words') })
    const grow = growDraft(mine)
    for (const stage of stages) grow({ title: 'New', doc: doc(stage) })
    expect(read(mine)).toEqual({ title: 'New', text: 'Hello\n\n## Why\n\n- fast\n- calm' })
  })

  it('leaves the old words until there is something new', () => {
    writeWords(mine, { title: 'Old', doc: doc('Old words') })
    growDraft(mine)({ title: '', doc: { type: 'doc', content: [] } })
    expect(read(mine)).toEqual({ title: 'Old', text: 'Old words' })
  })

  it('keeps what others change in blocks that are finished', () => {
    const grow = growDraft(mine)
    for (const stage of stages.slice(0, 3)) grow({ title: '', doc: doc(stage) })
    sync()
    const [first] = theirs.body.toArray()
    const text = first instanceof Y.XmlElement ? first.get(0) : null
    if (text instanceof Y.XmlText) text.insert(5, ', world')
    sync()
    for (const stage of stages.slice(3)) grow({ title: '', doc: doc(stage) })
    expect(texts(mine)).toEqual(['Hello, world', 'Why', 'fastcalm'])
  })

  it('goes on at the end when somebody takes its last block away', () => {
    const grow = growDraft(mine)
    grow({ title: '', doc: doc('One\n\nTwo') })
    mine.body.delete(1, 1)
    grow({ title: '', doc: doc('One\n\nTwo\n\nThree') })
    expect(texts(mine)).toEqual(['One', 'Two', 'Three'])
  })

  it('changes the kind of a block that turned out to be another', () => {
    const grow = growDraft(mine)
    grow({ title: '', doc: doc('One\n\n-') })
    grow({ title: '', doc: doc('One\n\n- item') })
    expect(read(mine).text).toBe('One\n\n- item')
  })
})
