import { expect, it } from 'vitest'
import type { Ruling } from '#core/domain/collaboration/ruling'
import type { Roster } from '../lib/roster.ts'
import { Attendance } from './attendance.ts'

const socket = (userId: string) => ({ userId, credential: 's', issuedAt: 1 })
const ruling: Ruling = { userId: 'jonas', credential: null, access: 'none', role: null, at: 2 }

/** A document whose hub answers when the test says so. */
function world() {
  const told: Roster[] = []
  const answers: { resolve: (rulings: Ruling[]) => void; reject: (error: Error) => void }[] = []
  const enforced: Ruling[] = []
  const failures: unknown[] = []
  const here: Roster = []
  const attendance = new Attendance({
    roster: () => [...here],
    attend(roster) {
      told.push(roster)
      return new Promise((resolve, reject) => answers.push({ resolve, reject }))
    },
    enforce: (one) => enforced.push(one),
    failed: (error) => failures.push(error),
  })
  return { attendance, here, told, answers, enforced, failures }
}

it('tells one roster at a time, the newest last, however many come at once', async () => {
  const { attendance, here, told, answers } = world()
  here.push(socket('maya'))
  const first = attendance.changed()
  for (let i = 0; i < 100; i++) {
    here.push(socket(`p${i}`))
    void attendance.changed()
  }
  expect(told).toHaveLength(1)
  answers[0]?.resolve([])
  await expect.poll(() => told.length).toBe(2)
  answers[1]?.resolve([])
  await first
  expect(told.map((roster) => roster.length)).toEqual([1, 101])
})

it('carries out what the hub answers', async () => {
  const { attendance, answers, enforced } = world()
  const done = attendance.changed()
  answers[0]?.resolve([ruling])
  await done
  expect(enforced).toEqual([ruling])
})

it('tells again what failed, and nothing that is known', async () => {
  const { attendance, told, answers, failures } = world()
  const failing = attendance.changed()
  answers[0]?.reject(new Error('the hub is away'))
  await failing
  expect([told.length, failures.length]).toEqual([1, 1])
  const again = attendance.refresh()
  answers[1]?.resolve([])
  await again
  await attendance.refresh()
  expect(told).toHaveLength(2)
})
