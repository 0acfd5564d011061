import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Kept } from './kept-updates.ts'
import { Outbox } from './outbox.ts'

/** The updates of typing these texts, one row each. */
function typed(...texts: string[]): Kept[] {
  const doc = new Y.Doc()
  const rows: Kept[] = []
  doc.on('update', (update: Uint8Array) => rows.push({ key: ['maya/spring', 'tab', rows.length], update }))
  for (const text of texts) doc.getText('title').insert(doc.getText('title').length, text)
  return rows
}
const filled = (...texts: string[]) => {
  const outbox = new Outbox()
  const rows = typed(...texts)
  for (const row of rows) outbox.add(row)
  return { outbox, rows }
}
const read = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getText('title').toString()
}

describe('the outbox', () => {
  it('sends what waits as one update, once', () => {
    const { outbox } = filled('a', 'b', 'c')
    const sent = outbox.take()
    expect(sent).toHaveLength(1)
    expect(read(sent)).toBe('abc')
    expect(outbox.take()).toEqual([])
    expect(outbox.pending).toBe(3)
  })

  it('forgets the rows of as many sent updates as were acknowledged, in order', () => {
    const { outbox, rows } = filled('a', 'b')
    const [a, b] = rows
    outbox.take()
    const later = typed('c').map((row): Kept => ({ ...row, key: ['maya/spring', 'tab', 2] }))
    for (const row of later) outbox.add(row)
    outbox.take()
    expect(outbox.acknowledge(1)).toEqual([a?.key, b?.key])
    expect(outbox.pending).toBe(1)
    expect(outbox.acknowledge(1)).toEqual([['maya/spring', 'tab', 2]])
    expect(outbox.pending).toBe(0)
  })

  it('sends everything unacknowledged again on a new socket, whose count begins anew', () => {
    const { outbox } = filled('a', 'b')
    outbox.take()
    outbox.restart()
    expect(outbox.acknowledge(1)).toEqual([])
    expect(read(outbox.take())).toBe('ab')
    expect(outbox.acknowledge(1)).toHaveLength(2)
  })

  it('never sends more at once than a frame may hold', () => {
    const { outbox } = filled('x'.repeat(400_000), 'y'.repeat(400_000), 'z')
    const sent = outbox.take()
    expect(sent.length).toBe(2)
    for (const update of sent) expect(update.byteLength).toBeLessThan(1_000_000)
    expect(outbox.acknowledge(2)).toHaveLength(3)
  })

  it('lets one whole update stand for all that waits', () => {
    const { outbox } = filled('a', 'b')
    const whole = Y.mergeUpdates(typed('a', 'b').map(({ update }) => update))
    expect(outbox.takeAll(whole)).toEqual([whole])
    expect(outbox.take()).toEqual([])
    expect(outbox.acknowledge(1)).toHaveLength(2)
  })

  it('does not wait for an acknowledgement of nothing', () => {
    const outbox = new Outbox()
    outbox.add({ key: ['maya/spring', 'tab', 0], update: Uint8Array.of(0, 0) })
    expect(outbox.pending).toBe(0)
  })
})
