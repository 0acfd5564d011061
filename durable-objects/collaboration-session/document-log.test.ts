import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { typed, UNFIT } from '#test/harness/room'
import { DocumentLog } from './document-log.ts'
import { MemoryLog } from './storage.ts'

const titleOf = (doc: Y.Doc) => doc.getText('title').toString()
const reread = (log: MemoryLog) => titleOf(new DocumentLog(log).doc)

describe('a document and its log', () => {
  it('holds what was written when it is read again', () => {
    const log = new MemoryLog()
    const first = new DocumentLog(log)
    const client = new Y.Doc()
    for (const word of ['one', ' two']) {
      const update = typed(client, word)
      expect(first.apply([update]).refused.size).toBe(0)
      first.append(update)
    }
    expect(titleOf(first.doc)).toBe('one two')
    expect(reread(log)).toBe('one two')
  })

  it('F3: leaves an update that does not fit out of the document, and keeps the others', () => {
    const document = new DocumentLog(new MemoryLog())
    const client = new Y.Doc()
    const [one, two] = [typed(client, 'one'), typed(client, ' two')]
    expect([...document.apply([one, UNFIT, two]).refused]).toEqual([1])
    expect(titleOf(document.doc)).toBe('one two')
  })

  it('F3: nothing remains of an update that failed half way', () => {
    const log = new MemoryLog()
    const document = new DocumentLog(log)
    const client = new Y.Doc()
    const kept = typed(client, 'kept')
    document.apply([kept])
    document.append(kept)
    const before = Y.encodeStateAsUpdate(document.doc)
    const halfGood = Y.mergeUpdates([typed(new Y.Doc(), 'lost'), UNFIT])
    expect(document.apply([halfGood]).refused.size).toBe(1)
    expect(Y.encodeStateAsUpdate(document.doc)).toEqual(before)
    expect(document.encoded()).toEqual(before)
  })

  it('F3: refuses what cannot be decoded too, and every one of several', () => {
    const document = new DocumentLog(new MemoryLog())
    const good = typed(new Y.Doc(), 'good')
    const { refused } = document.apply([UNFIT, new Uint8Array([9, 9]), good, UNFIT])
    expect([...refused].sort()).toEqual([0, 1, 3])
    expect(titleOf(document.doc)).toBe('good')
  })

  it('D4: is compacted by count, into the same document', () => {
    const log = new MemoryLog()
    const document = new DocumentLog(log)
    const client = new Y.Doc()
    for (let n = 0; n < 1_200; n++) {
      const update = typed(client, 'x')
      document.apply([update])
      document.append(update)
    }
    expect(log.size().updates).toBeLessThan(500)
    expect(reread(log)).toBe('x'.repeat(1_200))
  })

  it('D4: is compacted by size, and not again for every edit of a large document', () => {
    const log = new MemoryLog()
    const document = new DocumentLog(log)
    const client = new Y.Doc()
    const add = (text: string) => {
      const update = typed(client, text)
      document.apply([update])
      document.append(update)
    }
    for (let n = 0; n < 3; n++) add('a'.repeat(600_000))
    expect(log.size().updates).toBeLessThan(3)
    const { updates } = log.size()
    add('b')
    add('c')
    expect(log.size().updates).toBe(updates + 2)
  })

  it('has one encoding until the next change', () => {
    const document = new DocumentLog(new MemoryLog())
    const empty = document.encoded()
    expect(document.encoded()).toBe(empty)
    document.apply([typed(new Y.Doc(), 'x')])
    expect(document.encoded()).not.toBe(empty)
  })

  it('refuses to be opened over bytes that are no document', () => {
    const log = new MemoryLog()
    log.append(new Uint8Array([7, 7, 7]))
    expect(() => new DocumentLog(log)).toThrow()
  })
})
