import { expect, it } from 'vitest'
import { untilItComes } from './until-it-comes.ts'

/** A network that is there from the `back`-th look on, and a part that comes at the `at`-th request. */
function fetching({ back, at }: { back: number; at: number }) {
  let waits = 0
  let asked = 0
  const network = {
    online: () => waits >= back,
    async better() {
      waits++
    },
  }
  const load = async () => {
    if (++asked < at) throw new TypeError('Failed to fetch dynamically imported module')
    return 'the part'
  }
  return { part: untilItComes(load, network), asked: () => asked }
}

it('comes at once when it can', async () => {
  const { part, asked } = fetching({ back: 0, at: 1 })
  expect([await part, asked()]).toEqual(['the part', 1])
})

it('comes when the network is back, however long that takes', async () => {
  const { part } = fetching({ back: 50, at: 51 })
  expect(await part).toBe('the part')
})

it('is given up when it does not come over a network that is there', async () => {
  const { part, asked } = fetching({ back: 0, at: 99 })
  await expect(part).rejects.toThrow('dynamically imported')
  expect(asked()).toBe(4)
})

it('has all its tries left when the network comes back', async () => {
  const { part } = fetching({ back: 20, at: 24 })
  expect(await part).toBe('the part')
})
