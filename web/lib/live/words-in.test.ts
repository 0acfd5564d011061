import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { wordsIn } from './words-in.ts'

describe('the words in updates', () => {
  it('are what was put in, block by block', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const words of ['One two.', 'Three.\u2029Four.']) {
      const block = new Y.XmlElement('paragraph')
      const text = new Y.XmlText()
      doc.getXmlFragment('body').push([block])
      block.insert(0, [text])
      text.insert(0, words)
    }
    doc.getText('title').delete(0, 0)
    expect(wordsIn(updates)).toBe('One two.\nThree.\nFour.')
    expect(wordsIn([])).toBe('')
  })
})
