import { describe, expect, it } from 'vitest'
import type { Content } from '#core/contracts/content'
import { LiveClient, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { createWorkspace } from '#test/harness/workspace'

async function draft() {
  const workspace = await createWorkspace()
  const [editor, reviewer, viewer] = await Promise.all([
    workspace.person('editor'),
    workspace.person('reviewer'),
    workspace.person('viewer'),
  ])
  const { body } = await request<Content>('POST', '/api/content', {
    as: editor.token,
    body: { type: 'email', title: 'Spring', body: 'Hello' },
  })
  return { editor, reviewer, viewer, content: body }
}
const settle = (as: string, id: string) => request<Content>('POST', `/api/collaboration/${id}/settle`, { as })

describe('settling a live document', () => {
  it('answers the content with what was typed a moment ago', async () => {
    const { editor, reviewer, content } = await draft()
    const live = await LiveClient.join(editor.token, content.id)
    live.type(' sale')
    await until(() => live.saved > 0, 'the change is on disk')
    for (const { token } of [reviewer, editor]) {
      const { status, body } = await settle(token, content.id)
      expect(status).toBe(200)
      expect(body.title).toBe('Spring sale')
      expect(body.version).toBe(content.version + 1)
    }
    live.leave()
  })

  it('answers the content as it is when nobody ever opened it live', async () => {
    const { editor, content } = await draft()
    expect((await settle(editor.token, content.id)).body.version).toBe(content.version)
  })

  it('is not for those who only read, and not across workspaces', async () => {
    const { viewer, content } = await draft()
    expect((await settle(viewer.token, content.id)).status).toBe(403)
    const other = await (await createWorkspace()).person('owner')
    expect((await settle(other.token, content.id)).status).toBe(404)
  })
})
