import { z } from 'zod'

/** Names one kept update: the document, the page that made it, and its number there. */
export type KeptKey = readonly [document: string, page: string, number: number]
export interface Kept {
  key: KeptKey
  update: Uint8Array
}

/**
 * The updates of one document that the server has not acknowledged, on this device. Pages add rows of their own
 * and read everybody's, but remove only what was acknowledged to them.
 */
export interface KeptUpdates {
  load(): Promise<Kept[]>
  /** All of it or nothing, on disk once it resolves. */
  change(change: { keep?: readonly Kept[]; remove?: readonly KeptKey[] }): Promise<void>
}

const DATABASE = 'marquee.live'
const STORE = 'updates'
const keySchema = z.tuple([z.string(), z.string(), z.number()])

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const finished = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return settled(request)
}

/**
 * In IndexedDB, one row an update. `document` also names the person: nobody sends what another wrote here.
 * Every call may reject, as when the device is full or the window private; writing must go on without it.
 */
export function keptInIndexedDb(factory: IDBFactory, document: string): KeptUpdates {
  let opening: Promise<IDBDatabase> | null = null
  const store = async (mode: IDBTransactionMode) => {
    opening ??= openDatabase(factory)
    const database = await opening
    return database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE)
  }
  return {
    async load() {
      const rows = await store('readonly')
      const all = IDBKeyRange.bound([document], [document, []])
      const [keys, values] = await Promise.all([settled(rows.getAllKeys(all)), settled(rows.getAll(all))])
      return keys.flatMap((key, at): Kept[] => {
        const update: unknown = values[at]
        return update instanceof Uint8Array ? [{ key: keySchema.parse(key), update }] : []
      })
    },
    async change({ keep = [], remove = [] }) {
      const rows = await store('readwrite')
      for (const { key, update } of keep) rows.put(update, [...key])
      for (const key of remove) rows.delete([...key])
      await finished(rows.transaction)
    },
  }
}
