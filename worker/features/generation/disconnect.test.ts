import { exports } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { brief, seenBy } from '#test/harness/generation'
import { createWorkspace, db } from '#test/harness/workspace'
import { generationRun } from '#worker/db/schema/index'

it('a client that goes away stops the provider, through the whole worker', async () => {
  const workspace = await createWorkspace()
  const { token } = await workspace.person('editor')
  const response = await exports.default.fetch('http://localhost:5173/api/content/generate', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'email', brief, provider: 'openai-compatible' }),
  })
  const reader = response.body?.getReader()
  await reader?.read()
  await vi.waitFor(async () => expect((await seenBy('loopback')).open).toBe(1), { timeout: 15_000 })
  await reader?.cancel()
  await vi.waitFor(async () => expect((await seenBy('loopback')).open).toBe(0), { timeout: 15_000 })
  const mine = eq(generationRun.workspaceId, workspace.id)
  await vi.waitFor(async () => {
    const [row] = await db.select().from(generationRun).where(mine)
    expect(row?.outcome).toBe('stopped')
  })
})
