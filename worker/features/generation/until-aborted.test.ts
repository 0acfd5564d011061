import { expect, it } from 'vitest'
import { untilAborted } from './until-aborted.ts'

async function* count(to: number) {
  for (let number = 1; number <= to; number++) yield number
}
async function* silent() {
  yield 1
  await new Promise(() => undefined)
}

it('yields all there is', async () => {
  expect(await Array.fromAsync(untilAborted(count(3), new AbortController().signal))).toEqual([1, 2, 3])
})

it('throws the reason while the source is silent', async () => {
  const controller = new AbortController()
  const numbers = untilAborted(silent(), controller.signal)
  expect((await numbers.next()).value).toBe(1)
  const next = numbers.next()
  controller.abort(new Error('enough'))
  await expect(next).rejects.toThrow('enough')
})

it('throws at once when it was aborted before', async () => {
  const signal = AbortSignal.abort(new Error('before'))
  await expect(untilAborted(silent(), signal).next()).rejects.toThrow('before')
})
