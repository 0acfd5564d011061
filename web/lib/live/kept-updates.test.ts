import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type KeptKey, keptInIndexedDb } from './kept-updates.ts'

vi.stubGlobal('IDBKeyRange', IDBKeyRange)
let factory: IDBFactory
beforeEach(() => {
  factory = new IDBFactory()
})

const row = (document: string, page: string, number: number) => {
  const key: KeptKey = [document, page, number]
  return { key, update: Uint8Array.of(number, 7) }
}

describe('updates kept on the device', () => {
  it('come back to a later page, oldest of each page first', async () => {
    const first = keptInIndexedDb(factory, 'maya/spring')
    await first.change({ keep: [row('maya/spring', 'tab', 2), row('maya/spring', 'tab', 10)] })
    const later = await keptInIndexedDb(factory, 'maya/spring').load()
    expect(later).toEqual([row('maya/spring', 'tab', 2), row('maya/spring', 'tab', 10)])
  })

  it('are those of one person and one document', async () => {
    const kept = keptInIndexedDb(factory, 'maya/spring')
    await kept.change({ keep: [row('maya/spring', 'tab', 0)] })
    expect(await keptInIndexedDb(factory, 'maya/spring-2').load()).toEqual([])
    expect(await keptInIndexedDb(factory, 'noah/spring').load()).toEqual([])
  })

  it('go one by one, and never those of another page', async () => {
    const kept = keptInIndexedDb(factory, 'maya/spring')
    await kept.change({ keep: [row('maya/spring', 'one', 0), row('maya/spring', 'two', 0)] })
    await kept.change({ remove: [row('maya/spring', 'one', 0).key] })
    expect(await kept.load()).toEqual([row('maya/spring', 'two', 0)])
  })

  it('reject rather than pretend when the device has no store', async () => {
    const broken = new IDBFactory()
    broken.open = () => {
      throw new DOMException('No storage here', 'SecurityError')
    }
    await expect(keptInIndexedDb(broken, 'maya/spring').load()).rejects.toThrow('No storage')
  })
})
