import { describe, expect, it } from 'vitest'
import { Keeper } from './keeper.ts'
import type { Kept, KeptUpdates } from './kept-updates.ts'

const row = (number: number): Kept => ({ key: ['maya/spring', 'tab', number], update: Uint8Array.of(number) })

/** A disk that answers when told to. */
class Disk implements KeptUpdates {
  readonly rows = new Set<number>()
  readonly transactions: number[][] = []
  #answer: ((fault?: Error) => void)[] = []

  load = async () => []

  change: KeptUpdates['change'] = ({ keep = [], remove = [] }) =>
    new Promise((resolve, reject) => {
      this.transactions.push(keep.map(({ key }) => key[2]))
      this.#answer.push((fault) => {
        if (fault) return reject(fault)
        for (const { key } of keep) this.rows.add(key[2])
        for (const key of remove) this.rows.delete(key[2])
        resolve()
      })
    })

  async answer(fault?: Error) {
    this.#answer.shift()?.(fault)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

describe('keeping updates on a device', () => {
  it('calls an update loose until the disk has confirmed it', async () => {
    const disk = new Disk()
    const keeper = new Keeper(disk, () => {})
    keeper.keep(row(0))
    expect(keeper.loose).toBe(1)
    await disk.answer()
    expect(keeper.loose).toBe(0)
  })

  it('puts what comes while the disk works into one transaction', async () => {
    const disk = new Disk()
    const keeper = new Keeper(disk, () => {})
    for (const number of [0, 1, 2, 3]) keeper.keep(row(number))
    expect(keeper.loose).toBe(4)
    await disk.answer()
    await disk.answer()
    expect(disk.transactions).toEqual([[0], [1, 2, 3]])
    expect([...disk.rows]).toEqual([0, 1, 2, 3])
  })

  it('forgets a row that was acknowledged while its writing was under way, and never writes one that waited', async () => {
    const disk = new Disk()
    const keeper = new Keeper(disk, () => {})
    const [first, second] = [row(0), row(1)]
    keeper.keep(first)
    keeper.keep(second)
    const forgotten = keeper.forget([first.key, second.key])
    await disk.answer()
    await disk.answer()
    await forgotten
    expect(disk.transactions).toEqual([[0], []])
    expect([...disk.rows]).toEqual([])
  })

  it('says that the device takes nothing, and tries all of it again with the next change', async () => {
    const disk = new Disk()
    let told = 0
    const keeper = new Keeper(disk, () => told++)
    keeper.keep(row(0))
    await disk.answer(new DOMException('Full', 'QuotaExceededError'))
    expect(keeper).toMatchObject({ works: false, loose: 1 })
    keeper.keep(row(1))
    await disk.answer()
    expect(keeper).toMatchObject({ works: true, loose: 0 })
    expect([...disk.rows]).toEqual([0, 1])
    expect(told).toBe(2)
  })
})
