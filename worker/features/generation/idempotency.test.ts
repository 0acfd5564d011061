import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { begin, generateAll, hosted, seenBy } from '#test/harness/generation'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { generationRun } from '#worker/db/schema/index'

let workspace: TestWorkspace
let editor: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
})

describe('a repeated Idempotency-Key', () => {
  it('gets the finished run again, and no provider runs', async () => {
    const same = { as: editor.token, vars: hosted('keyed', 'normal'), key: 'k1' }
    const first = await generateAll(same)
    const again = await generateAll(same)
    expect(again.events.map(({ event }) => event)).toEqual(['meta', 'delta', 'done'])
    expect(again.text).toBe(first.text)
    expect(again.last).toEqual(first.last)
    expect((await seenBy('keyed')).calls).toBe(1)
  })

  it('gets a failed run’s error again', async () => {
    const same = { as: editor.token, vars: hosted('keyed-drop', 'drop'), key: 'k2' }
    const first = await generateAll(same)
    const again = await generateAll(same)
    expect(again.last).toEqual(first.last)
    expect((await seenBy('keyed-drop')).calls).toBe(1)
  })

  it('with another body is a conflict', async () => {
    await generateAll({ as: editor.token, key: 'k3' })
    const { response } = await begin({ as: editor.token, key: 'k3', body: { seed: 5 } })
    expect([response.status, await response.json()]).toMatchObject([409, { code: 'idempotency_conflict' }])
  })

  it('is a conflict while the first run is going on', async () => {
    const same = { as: editor.token, vars: hosted('keyed-slow', 'endless'), key: 'k4' }
    const first = await begin(same)
    await first.events.next()
    const { response } = await begin(same)
    expect(response.status).toBe(409)
    expect(response.headers.get('retry-after')).toBe('2')
    await first.events.return?.()
    await first.settled()
    expect((await generateAll(same)).last).toMatchObject({ event: 'error', data: { code: 'stopped' } })
    expect((await seenBy('keyed-slow')).calls).toBe(1)
  })

  it('sent twice at once begins one run', async () => {
    const same = { as: editor.token, vars: hosted('keyed-twins', 'normal'), key: 'k5' }
    const twins = await Promise.all([generateAll(same), generateAll(same)])
    expect(twins.map(({ response }) => response.status).sort()).toEqual([200, 409])
    expect((await seenBy('keyed-twins')).calls).toBe(1)
  })

  it('of another person is another key', async () => {
    const colleague = await workspace.person('editor')
    await generateAll({ as: editor.token, key: 'k6', body: { seed: 1 } })
    const { response } = await generateAll({ as: colleague.token, key: 'k6', body: { seed: 2 } })
    expect(response.status).toBe(200)
    const rows = await db.select().from(generationRun).where(eq(generationRun.idempotencyKey, 'k6'))
    expect(rows).toHaveLength(2)
  })
})
