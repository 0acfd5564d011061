import { beforeAll, describe, expect, it } from 'vitest'
import type { Variant } from '#core/contracts/generation'
import { brief } from '#test/harness/generation'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson } from '#test/harness/workspace'

let editor: TestPerson
beforeAll(async () => {
  editor = await (await createWorkspace()).person('editor')
})
const variants = (body: object, headers: Record<string, string> = {}) =>
  request<{ items: Variant[]; fields?: { path: string }[] }>('POST', '/api/content/generate/variants', {
    as: editor.token,
    body: { type: 'email', brief, provider: 'embedded', ...body },
    headers,
  })

describe('drafts of one brief', () => {
  it('may be ten, each a run of its own, and differ', async () => {
    const { status, body } = await variants({ variants: 10, seed: 5 })
    expect(status).toBe(200)
    expect(new Set(body.items.map(({ runId }) => runId)).size).toBe(10)
    expect(new Set(body.items.map((item) => item.body)).size).toBeGreaterThan(7)
    const again = await variants({ variants: 10, seed: 5 })
    expect(again.body.items.map((item) => item.body)).toEqual(body.items.map((item) => item.body))
  })

  it.each([0, 11, 1.5])('may not be %s', async (count) => {
    const { status, body } = await variants({ variants: count })
    expect({ status, field: body.fields?.[0]?.path }).toEqual({ status: 400, field: 'variants' })
  })

  it('asked for twice under one key are written once', async () => {
    const ask = () => variants({ variants: 3 }, { 'idempotency-key': 'three' })
    const ids = (await ask()).body.items.map(({ runId }) => runId)
    expect((await ask()).body.items.map(({ runId }) => runId)).toEqual(ids)
  })
})
