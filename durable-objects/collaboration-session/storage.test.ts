import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { MAX_PART, MemoryLog, SqliteLog, type UpdateLog } from './storage.ts'

const bytes = (length: number, seed = 1) => {
  const made = new Uint8Array(length)
  for (let i = 0; i < length; i++) made[i] = (i * 31 + seed) & 255
  return made
}
/** Comparing megabytes by `toEqual` is slow. */
const same = (a: Uint8Array | undefined, b: Uint8Array) =>
  a !== undefined && a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index])

type Reopen = () => UpdateLog
/** Gives the work a fresh log, and a way to open the same one anew. */
type Provide = (work: (log: UpdateLog, reopen: Reopen) => void) => Promise<void>

const inMemory: Provide = async (work) => {
  const log = new MemoryLog()
  work(log, () => log)
}
const fresh = () => env.COLLABORATION_SESSION.get(env.COLLABORATION_SESSION.newUniqueId())
const inSqlite: Provide = (work) =>
  runInDurableObject(fresh(), (_, { storage }) =>
    work(new SqliteLog(storage, 'document_update'), () => new SqliteLog(storage, 'document_update')),
  )

describe.each([
  ['in memory', inMemory],
  ['in SQLite', inSqlite],
])('an update log %s', (_, provide) => {
  it('begins empty', () =>
    provide((log) => {
      expect(log.load()).toEqual({ snapshot: null, updates: [] })
      expect(log.size()).toEqual({ updates: 0, bytes: 0 })
    }))

  it('keeps every update in its order and counts them', () =>
    provide((log, reopen) => {
      for (let n = 1; n <= 12; n++) log.append(bytes(n, n))
      for (const each of [log, reopen()]) {
        expect(each.load().updates).toEqual(Array.from({ length: 12 }, (_, n) => bytes(n + 1, n + 1)))
        expect(each.size()).toEqual({ updates: 12, bytes: 78 })
      }
    }))

  it('does not change with the array it was given', () =>
    provide((log) => {
      const whole = bytes(10)
      log.append(whole.subarray(2, 6))
      const kept = whole.slice(2, 6)
      whole.fill(0)
      expect(log.load().updates).toEqual([kept])
    }))

  it.each([MAX_PART - 1, MAX_PART, MAX_PART + 1, 2 * MAX_PART, 2 * MAX_PART + 3])(
    'D4: keeps an update of %i bytes whole',
    (length) =>
      provide((log, reopen) => {
        const large = bytes(length)
        log.append(bytes(3))
        log.append(large)
        log.append(bytes(4))
        const read = reopen().load().updates
        expect(read.map((update) => update.byteLength)).toEqual([3, length, 4])
        expect(same(read[1], large)).toBe(true)
        expect(reopen().size()).toEqual({ updates: 3, bytes: length + 7 })
      }),
  )

  it('D4: is a snapshot after a compaction, and goes on from there', () =>
    provide((log, reopen) => {
      for (let n = 0; n < 5; n++) log.append(bytes(100, n))
      const snapshot = bytes(MAX_PART + 10, 7)
      log.compact(snapshot)
      expect(log.size()).toEqual({ updates: 0, bytes: MAX_PART + 10 })
      log.append(bytes(2))
      const after = reopen()
      expect(after.size()).toEqual({ updates: 1, bytes: MAX_PART + 12 })
      expect(same(after.load().snapshot ?? undefined, snapshot)).toBe(true)
      expect(after.load().updates).toEqual([bytes(2)])
      after.compact(bytes(5))
      after.append(bytes(6))
      expect(reopen().load()).toEqual({ snapshot: bytes(5), updates: [bytes(6)] })
    }))
})

describe('an update log in SQLite that fails', () => {
  let stub: ReturnType<typeof fresh>
  beforeAll(() => {
    stub = fresh()
  })

  it('D4: changes nothing when a compaction or a large update fails half way', () =>
    runInDurableObject(stub, (_, { storage }) => {
      const log = new SqliteLog(storage, 'document_update')
      log.append(bytes(10))
      log.append(bytes(20))
      storage.sql.exec(
        `CREATE TRIGGER full BEFORE INSERT ON document_update WHEN NEW.part = 1
         BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
      )
      const large = bytes(MAX_PART + 1)
      expect(() => log.compact(large)).toThrow('disk full')
      expect(() => log.append(large)).toThrow('disk full')
      for (const each of [log, new SqliteLog(storage, 'document_update')]) {
        expect(each.size()).toEqual({ updates: 2, bytes: 30 })
        expect(each.load().updates).toEqual([bytes(10), bytes(20)])
      }
      storage.sql.exec('DROP TRIGGER full')
      log.append(bytes(30))
      expect(log.load().updates).toEqual([bytes(10), bytes(20), bytes(30)])
    }))

  it('keeps its two tables apart', () =>
    runInDurableObject(fresh(), (_, { storage }) => {
      new SqliteLog(storage, 'document_update').append(bytes(1))
      const library = new SqliteLog(storage, 'library_state')
      library.append(bytes(2))
      library.compact(bytes(3))
      expect(new SqliteLog(storage, 'document_update').load().updates).toEqual([bytes(1)])
      expect(library.load()).toEqual({ snapshot: bytes(3), updates: [] })
    }))
})
