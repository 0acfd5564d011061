import { beforeEach, expect, it } from 'vitest'
import { type Activity, createActivity } from './activity.ts'

let now: number
let isHidden: boolean
let timer: { run: () => void; at: number } | null
let said: boolean[]
let activity: Activity

beforeEach(() => {
  now = 0
  isHidden = false
  timer = null
  said = []
  activity = createActivity(
    {
      now: () => now,
      hidden: () => isHidden,
      schedule(run, ms) {
        timer = { run, at: now + ms }
        return () => {
          timer = null
        }
      },
    },
    (active) => said.push(active),
  )
})
function pass(ms: number) {
  now += ms
  if (!timer || timer.at > now) return
  const { run } = timer
  timer = null
  run()
}

it('is away after a minute without input, and back with the first', () => {
  pass(59_000)
  expect(said).toEqual([])
  pass(1_000)
  activity.touched()
  activity.touched()
  expect(said).toEqual([false, true])
})

it('stays as long as there is input', () => {
  for (let i = 0; i < 20; i++) {
    pass(30_000)
    activity.touched()
  }
  expect(said).toEqual([])
})

it('is away at once when the page is hidden, whatever moves, and back when it is shown', () => {
  isHidden = true
  activity.visibilityChanged()
  activity.touched()
  pass(120_000)
  isHidden = false
  activity.visibilityChanged()
  expect(said).toEqual([false, true])
})
