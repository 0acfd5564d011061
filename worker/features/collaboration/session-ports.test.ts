import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Content } from '#core/contracts/content'
import { request } from '#test/harness/request'
import { createWorkspace } from '#test/harness/workspace'
import { createDeps } from '#worker/deps'
import { sessionPorts } from './session-ports.ts'

it('answers with what the library has when it moved on between the look and the writing', async () => {
  const workspace = await createWorkspace()
  const { token: as, userId, name } = await workspace.person('editor')
  const input = { type: 'email', title: 'Spring', body: 'Roasted on Tuesday.' }
  const { id, version, doc } = (await request<Content>('POST', '/api/content', { as, body: input })).body
  const { project } = sessionPorts(createDeps(env), () => undefined)
  const editor = { userId, name, colour: 'teal', role: 'editor' as const }
  const titles = ['One', 'Another']
  const answers = await Promise.all(
    titles.map((title) => project(workspace.id, id, version, { title, doc }, [editor])),
  )
  expect(answers).toContainEqual({ version: version + 1 })
  expect(answers).toContainEqual({ moved: expect.objectContaining({ version: version + 1 }) })
})
