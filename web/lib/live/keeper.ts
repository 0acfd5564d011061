import type { Kept, KeptKey, KeptUpdates } from './kept-updates.ts'

/**
 * Brings one page's unacknowledged updates onto this device, in order and one transaction at a time: what comes
 * while the disk works shares the next. A device that takes nothing is tried again with the next change.
 */
export class Keeper {
  /** This device took what it was given last. */
  works = true
  readonly #store: KeptUpdates
  readonly #changed: () => void
  #waiting: Kept[] = []
  #written = 0
  #removing: KeptKey[] = []
  #working: Promise<void> | null = null

  /** `changed` is called whenever `loose` or `works` may be different. */
  constructor(store: KeptUpdates, changed: () => void) {
    this.#store = store
    this.#changed = changed
  }

  /** Updates that would go with this page, since the disk has not confirmed them. */
  get loose(): number {
    return this.#waiting.length + this.#written
  }

  keep(kept: Kept): void {
    this.#waiting.push(kept)
    this.#working ??= this.#work()
  }

  /**
   * What the server has, or what is given up; resolves when the disk has been told. Rows that stay because of a
   * fault are sent again by a later page, which does no harm.
   */
  async forget(keys: readonly KeptKey[]): Promise<void> {
    if (keys.length === 0) return
    const gone = new Set(keys)
    this.#waiting = this.#waiting.filter(({ key }) => !gone.has(key))
    this.#removing.push(...keys)
    this.#working ??= this.#work()
    await this.#working
  }

  async #work(): Promise<void> {
    while (this.#waiting.length + this.#removing.length > 0) {
      const [keep, remove] = [this.#waiting.splice(0), this.#removing.splice(0)]
      this.#written = keep.length
      const done = await this.#store.change({ keep, remove }).then(
        () => true,
        () => false,
      )
      this.#written = 0
      this.works = done
      if (!done) this.#waiting.unshift(...keep)
      this.#changed()
      if (!done) break
    }
    this.#working = null
  }
}
