import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { GenerationUsage } from '#core/contracts/generation'
import { begin, generateAll, hosted } from '#test/harness/generation'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { generationRun } from '#worker/db/schema/index'
import { monthOf } from './quota.ts'

const newEditor = async () => (await createWorkspace()).person('editor')
const used = async (as: string) =>
  (await request<GenerationUsage>('GET', '/api/content/generate/usage', { as })).body.used

describe('the month’s quota', () => {
  it('refuses the run beyond it, before any stream', async () => {
    const { token } = await newEditor()
    const vars = { GENERATIONS_PER_MONTH: '2' }
    await generateAll({ as: token, vars })
    await generateAll({ as: token, vars })
    const { response } = await begin({ as: token, vars })
    expect([response.status, await response.json()]).toMatchObject([402, { code: 'quota_exceeded' }])
    expect(await used(token)).toBe(2)
  })

  it('lets exactly as many of parallel runs pass as there is room', async () => {
    const { token } = await newEditor()
    const vars = { GENERATIONS_PER_MONTH: '3' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => generateAll({ as: token, vars })))
    const statuses = answers.map(({ response }) => response.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(3)
    expect(statuses.filter((status) => status === 402)).toHaveLength(5)
  })

  it('is not touched by a failed run', async () => {
    const { token } = await newEditor()
    const limit = { GENERATIONS_PER_MONTH: '1' }
    for (let tries = 0; tries < 3; tries++)
      await generateAll({ as: token, vars: hosted(`failing-${tries}`, '500', limit) })
    expect(await used(token)).toBe(0)
    expect((await generateAll({ as: token, vars: limit })).last?.event).toBe('done')
  })

  it('counts a run while it is running', async () => {
    const { token } = await newEditor()
    const limit = { GENERATIONS_PER_MONTH: '1' }
    const running = await begin({ as: token, vars: hosted('occupied', 'endless', limit) })
    await running.events.next()
    expect((await begin({ as: token, vars: limit })).response.status).toBe(402)
    await running.events.return?.()
    await running.settled()
  })

  it('begins anew with the month', async () => {
    const workspace = await createWorkspace()
    const { token, userId } = await workspace.person('editor')
    const limit = { GENERATIONS_PER_MONTH: '1' }
    const { last } = await generateAll({ as: token, vars: limit })
    expect(last?.event).toBe('done')
    await db
      .update(generationRun)
      .set({ createdAt: monthOf(Date.now()).start - 1 })
      .where(eq(generationRun.userId, userId))
    expect((await generateAll({ as: token, vars: limit })).last?.event).toBe('done')
  })

  it('is shown with its limit, or none', async () => {
    const { token } = await newEditor()
    const answer = await request<GenerationUsage>('GET', '/api/content/generate/usage', { as: token })
    const resetsAt = new Date(monthOf(Date.now()).end).toISOString()
    expect(answer.body).toEqual({ used: 0, limit: null, resetsAt })
  })
})

describe('monthOf', () => {
  it.each([
    ['2026-01-01T00:00:00.000Z', '2026-01-01', '2026-02-01'],
    ['2026-12-31T23:59:59.999Z', '2026-12-01', '2027-01-01'],
    ['2028-02-29T12:00:00.000Z', '2028-02-01', '2028-03-01'],
  ])('of %s', (now, start, end) => {
    expect(monthOf(Date.parse(now))).toEqual({ start: Date.parse(start), end: Date.parse(end) })
  })
})
