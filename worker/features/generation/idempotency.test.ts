import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { begin, generateAll, hosted, seenBy } from '#test/harness/generation'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { generationRun } from '#worker/db/schema/index'

let workspace: TestWorkspace
let editor: TestPerson
beforeEach(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
})
/** A name of its own for each try of a test: one that is run once more does not begin where it failed. */
const once = (name: string) => `${name}-${crypto.randomUUID()}`

describe('a repeated Idempotency-Key', () => {
  it('gets the finished run again, and no provider runs', async () => {
    const name = once('keyed')
    const same = { as: editor.token, vars: hosted(name, 'normal'), key: 'k1' }
    const first = await generateAll(same)
    const again = await generateAll(same)
    expect(again.events.map(({ event }) => event)).toEqual(['meta', 'delta', 'done'])
    expect(again.text).toBe(first.text)
    expect(again.last).toEqual(first.last)
    expect((await seenBy(name)).calls).toBe(1)
  })

  it('gets a failed run’s error again', async () => {
    const name = once('keyed-drop')
    const same = { as: editor.token, vars: hosted(name, 'drop'), key: 'k2' }
    const first = await generateAll(same)
    const again = await generateAll(same)
    expect(again.last).toEqual(first.last)
    expect((await seenBy(name)).calls).toBe(1)
  })

  it('with another body is a conflict', async () => {
    await generateAll({ as: editor.token, key: 'k3' })
    const { response } = await begin({ as: editor.token, key: 'k3', body: { seed: 5 } })
    expect([response.status, await response.json()]).toMatchObject([409, { code: 'idempotency_conflict' }])
  })

  it('is a conflict while the first run is going on', async () => {
    const name = once('keyed-slow')
    const same = { as: editor.token, vars: hosted(name, 'endless'), key: 'k4' }
    const first = await begin(same)
    await first.events.next()
    const { response } = await begin(same)
    expect(response.status).toBe(409)
    expect(response.headers.get('retry-after')).toBe('2')
    await first.events.return?.()
    await first.settled()
    expect((await generateAll(same)).last).toMatchObject({ event: 'error', data: { code: 'stopped' } })
    expect((await seenBy(name)).calls).toBe(1)
  })

  it('sent twice at once begins one run', async () => {
    const name = once('keyed-twins')
    const same = { as: editor.token, vars: hosted(name, 'normal'), key: 'k5' }
    const twins = await Promise.all([generateAll(same), generateAll(same)])
    const [first, second] = twins.map(({ response }) => response.status).sort()
    expect(first).toBe(200)
    // The second is told to wait, or came when the first had just finished, and gets the same.
    expect([200, 409]).toContain(second)
    expect((await seenBy(name)).calls).toBe(1)
  })

  it('of another person is another key', async () => {
    const colleague = await workspace.person('editor')
    const key = once('k6')
    await generateAll({ as: editor.token, key, body: { seed: 1 } })
    const { response } = await generateAll({ as: colleague.token, key, body: { seed: 2 } })
    expect(response.status).toBe(200)
    const rows = await db.select().from(generationRun).where(eq(generationRun.idempotencyKey, key))
    expect(rows).toHaveLength(2)
  })
})
