import type { Node } from '@tiptap/pm/model'
import {
  prosemirrorToYXmlFragment,
  updateYFragment,
  yXmlFragmentToProseMirrorRootNode,
} from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { toMarkdown } from '#core/richtext/markdown'
import { schema } from '#core/richtext/schema'
import { by, find, write } from '#core/richtext/suggestions/fixtures'
import { joinTexts, listSuggestions, resolve } from '#core/richtext/suggestions/index'
import { writeSteps } from '#web/features/suggestions/write-steps'
import { writtenBlocks } from '#web/features/suggestions/written-blocks'
import { blocksOf, landInBlocks } from './block-landing.ts'
import type { Landing, Naming } from './landing.ts'
import type { Pen } from './pen.ts'
import { landInText } from './text-landing.ts'

/** A shared page without an editor, as its binding would keep it. */
function page(markdown: string, from?: Y.Doc) {
  const ydoc = new Y.Doc()
  if (from) Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(from))
  else prosemirrorToYXmlFragment(write(markdown), ydoc.getXmlFragment('body'))
  const body = ydoc.getXmlFragment('body')
  const doc = (): Node => joinTexts(yXmlFragmentToProseMirrorRootNode(body, schema))
  const pen: Pen = {
    body,
    doc,
    write: (transform) =>
      ydoc.transact(() => {
        writeSteps(body, transform)
        const mapping = writtenBlocks(body, transform.before, transform.doc)
        updateYFragment(ydoc, body, transform.doc, { mapping, isOMark: new Map() })
      }),
  }
  const read = (decision: 'accept' | 'reject') => toMarkdown(resolve(doc(), decision))
  return { ydoc, pen, doc, accepted: () => read('accept'), rejected: () => read('reject') }
}
const naming = (oneByOne = false): Naming => ({
  oneByOne,
  suggestion: by('maya', 'run', { runId: 'run', model: 'm', voice: 3 }),
})

/** As a stream would bring it: a few letters more each time. */
function stream(landing: Landing, markdown: string, { finish = true } = {}): boolean {
  for (let end = 3; end < markdown.length + 3; end += 3)
    if (!landing.grow(markdown.slice(0, end))) return false
  if (finish) landing.finish()
  return true
}
const wordsOf = (doc: Node, text: string) => () => find(doc, text)

describe('a machine’s words in a block', () => {
  it('replace the selection as one suggestion of its run', () => {
    const { pen, doc, accepted, rejected } = page('We sell coffee beans to people.')
    expect(stream(landInText(pen, wordsOf(doc(), 'coffee beans'), naming()), 'fresh *tea* leaves')).toBe(true)
    expect(rejected()).toBe('We sell coffee beans to people.')
    expect(accepted()).toBe('We sell fresh *tea* leaves to people.')
    expect(listSuggestions(doc())).toMatchObject([
      { id: 'run', userId: 'maya', runId: 'run', model: 'm', voice: 3 },
    ])
  })

  it('become edits to decide one by one where they only correct', () => {
    const { pen, doc, accepted } = page('Teh beans are recieved weekly.')
    const text = 'Teh beans are recieved weekly.'
    stream(landInText(pen, wordsOf(doc(), text), naming(true)), 'The beans are received weekly.')
    expect(listSuggestions(doc()).map(({ before, after }) => [before, after])).toEqual([
      ['Teh', 'The'],
      ['recieved', 'received'],
    ])
    expect(accepted()).toBe('The beans are received weekly.')
  })

  it('continue behind a finished sentence with a new paragraph, else in the line', () => {
    const at = (markdown: string, written: string) => {
      const { pen, doc, accepted } = page(markdown)
      const end = doc().content.size - 1
      stream(
        landInText(pen, () => ({ from: end, to: end }), naming()),
        written,
      )
      return accepted()
    }
    expect(at('It begins.', 'It goes on.\n\nIt ends.')).toBe('It begins.\n\nIt goes on.\n\nIt ends.')
    expect(at('It begins', 'and goes on.')).toBe('It begins and goes on.')
  })

  it('stop when they were rejected under way, and write nothing more', () => {
    const { ydoc, pen, doc } = page('We sell coffee.')
    const landing = landInText(pen, wordsOf(doc(), 'coffee'), naming())
    landing.grow('te')
    const rejected = resolve(doc(), 'reject')
    const fresh = { mapping: new Map(), isOMark: new Map() }
    updateYFragment(ydoc, ydoc.getXmlFragment('body'), rejected, fresh)
    expect(landing.grow('tea')).toBe(false)
    expect(toMarkdown(doc())).toBe('We sell coffee.')
  })
})

describe('a machine’s blocks', () => {
  const text = '## Teh plan\n\nWe recieve beans every week.\n\n- One item\n- Two items\n\nThe end.'

  it('stand each behind the one they replace, and are edits where most words stay', () => {
    const { pen, doc, accepted, rejected } = page(text)
    const better =
      '## The plan\n\nWe receive beans every week.\n\n- One item\n- Two items\n\nA wholly other close'
    stream(landInBlocks(pen, blocksOf(pen.body, 0, 3), naming()), better)
    expect(rejected()).toBe(text)
    expect(accepted()).toBe(better)
    const listed = listSuggestions(doc())
    expect(listed.map(({ before }) => before)).toEqual(['Teh', 'recieve', 'The end.'])
    expect(new Set(listed.map(({ id }) => id)).size).toBe(3)
  })

  it.each([
    ['fewer', 'One block alone'],
    ['more', '# A\n\nB\n\nC\n\nD\n\nE\n\n> F'],
    ['other', '1. x\n2. y\n\n```\nz\n```'],
    ['the same', text],
  ])('may be %s than there were', (_, written) => {
    const { pen, accepted, rejected } = page(text)
    stream(landInBlocks(pen, blocksOf(pen.body, 0, 3), naming()), written)
    expect(rejected()).toBe(text)
    expect(accepted()).toBe(written)
  })

  it('suggest nothing where nothing differs', () => {
    const { pen, doc } = page(text)
    stream(landInBlocks(pen, blocksOf(pen.body, 0, 3), naming(true)), text)
    expect(listSuggestions(doc())).toEqual([])
    expect(toMarkdown(doc())).toBe(text)
  })

  it('leave what they have not come to when they are stopped', () => {
    const { pen, accepted, rejected } = page(text)
    stream(landInBlocks(pen, blocksOf(pen.body, 0, 3), naming()), '## A new heading\n\nHalf', {
      finish: false,
    })
    expect(rejected()).toBe(text)
    expect(accepted()).toBe('## A new heading\n\nHalf\n\n- One item\n- Two items\n\nThe end.')
  })

  it('stand beside what others write meanwhile, on every copy', () => {
    const mine = page(text)
    const other = page('', mine.ydoc)
    const landing = landInBlocks(mine.pen, blocksOf(mine.pen.body, 0, 3), naming())
    landing.grow('## Another thing')
    const meet = () => {
      Y.applyUpdate(other.ydoc, Y.encodeStateAsUpdate(mine.ydoc))
      Y.applyUpdate(mine.ydoc, Y.encodeStateAsUpdate(other.ydoc))
    }
    meet()
    const end = other.ydoc.getXmlFragment('body')
    const last = end.get(end.length - 1)
    const words = last instanceof Y.XmlElement ? last.get(0) : null
    if (words instanceof Y.XmlText) words.insert(words.length, ' Or not.')
    meet()
    landing.grow('## Another thing\n\nQuite new words')
    meet()
    expect(mine.rejected()).toBe(`${text} Or not.`)
    expect(other.doc().toJSON()).toEqual(mine.doc().toJSON())
  })
})
