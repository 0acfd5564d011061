import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it, vi } from 'vitest'
import { calm, SimulatedPage, SimulatedSession, settle } from './simulation.ts'

vi.stubGlobal('IDBKeyRange', IDBKeyRange)

/** mulberry32: a small seeded generator, so that a failing run can be had again. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Three tabs write while wires stall, break in the middle of a send, and tabs crash and come back. */
async function storm(seed: number) {
  const random = seeded(seed)
  const factory = new IDBFactory()
  const session = new SimulatedSession()
  const open = (name: string) => new SimulatedPage(session, factory, name, random)
  let pages = [open('a'), open('b'), open('c')]
  await calm(session, pages)
  const words: string[] = []
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]

  for (let step = 0; step < 120; step++) {
    const page = pick(pages)
    const wire = pick([...session.wires])
    const dice = random()
    if (dice < 0.3 && page) {
      const word = `<${words.length}>`
      words.push(word)
      // Between whole words only, so that each can be found again.
      const gaps = [0, ...[...page.text.matchAll(/>/g)].map((match) => match.index + 1)]
      page.type(word, pick(gaps) ?? 0)
    } else if (dice < 0.5) wire?.moveUp()
    else if (dice < 0.7) wire?.moveDown()
    else if (dice < 0.78) wire?.cut(pick([1006, 4401, 4408, 4500]) ?? 1006)
    else if (dice < 0.82 && page) {
      page.online = !page.online
      if (page.online) page.live.retry()
      else page.live.drop()
    } else if (dice < 0.85 && page) {
      await settle()
      for (const lost of [...session.wires]) lost.close()
      pages = pages.map((one) => (one === page ? open(`${seed}-${step}`) : one))
      for (const survivor of pages) survivor.live.drop()
    } else if (dice < 0.92) page?.pass()
    else {
      await settle()
      for (const opening of session.wires) opening.accept()
    }
  }
  for (const page of pages) {
    page.online = true
    page.live.retry()
  }
  await calm(session, pages)
  return { session, pages, words }
}

it.each(Array.from({ length: 25 }, (_, seed) => seed))(
  'storm %i: nothing lost, nothing doubled',
  async (seed) => {
    const { session, pages, words } = await storm(seed)
    for (const word of words) expect(session.text.split(word)).toHaveLength(2)
    for (const page of pages) {
      expect(page.text).toBe(session.text)
      expect(page.live.read()).toMatchObject({ phase: 'live', pending: 0 })
    }
  },
)
