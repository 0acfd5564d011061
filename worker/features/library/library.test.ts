import { describe, expect, it } from 'vitest'
import type { Content, ContentSummary } from '#core/contracts/content'
import type { Folder, SavedFilter } from '#core/contracts/library'
import { request } from '#test/harness/request'
import { createWorkspace } from '#test/harness/workspace'

async function scene() {
  const workspace = await createWorkspace()
  const editor = await workspace.person('editor')
  const as = editor.token
  const ask = <T>(method: string, path: string, body?: object, token = as) =>
    request<T>(method, `/api/content${path}`, { as: token, body })
  const folder = async (name: string, parentId: string | null = null) =>
    (await ask<Folder>('POST', '/folders', { name, parentId })).body
  const folders = async () => (await ask<{ items: Folder[] }>('GET', '/folders')).body.items
  const write = async (body: object) =>
    (await ask<Content>('POST', '', { type: 'ad', title: 'Untitled', ...body })).body
  const list = async (query: string) =>
    (await ask<{ items: ContentSummary[] }>('GET', `?${query}`)).body.items
  return { workspace, editor, ask, folder, folders, write, list }
}

describe('folders', () => {
  it('hold contents, are counted without the trash, and narrow the list', async () => {
    const { ask, folder, folders, write, list } = await scene()
    const spring = await folder('Spring')
    const inside = await write({ folderId: spring.id, title: 'inside' })
    const loose = await write({ title: 'loose' })
    const thrown = await write({ folderId: spring.id })
    await ask('DELETE', `/${thrown.id}`)
    expect((await list(`folderId=${spring.id}`)).map(({ id }) => id)).toEqual([inside.id])
    const moved = await ask('POST', '/bulk', {
      ids: [loose.id, inside.id],
      action: 'move',
      folderId: spring.id,
    })
    expect(moved.body).toEqual({ changed: [loose.id, inside.id], skipped: [] })
    expect((await folders()).map(({ contentCount }) => contentCount)).toEqual([2])
    await ask('POST', '/bulk', { ids: [loose.id], action: 'move', folderId: null })
    expect((await list(`folderId=${spring.id}`)).map(({ id }) => id)).toEqual([inside.id])
  })

  it('give what lies in them to the folder around when they are deleted', async () => {
    const { ask, folder, folders, write } = await scene()
    const top = await folder('Top')
    const middle = await folder('Middle', top.id)
    const low = await folder('Low', middle.id)
    const piece = await write({ folderId: middle.id })
    expect((await ask('DELETE', `/folders/${middle.id}`)).status).toBe(204)
    expect((await ask<Content>('GET', `/${piece.id}`)).body.folderId).toBe(top.id)
    expect((await folders()).find(({ id }) => id === low.id)?.parentId).toBe(top.id)
    await ask('DELETE', `/folders/${top.id}`)
    expect((await ask<Content>('GET', `/${piece.id}`)).body.folderId).toBeNull()
  })

  it('never lie in themselves, also when two people move them into each other at once', async () => {
    const { ask, folder, folders } = await scene()
    const [a, b] = [await folder('A'), await folder('B')]
    const answers = await Promise.all([
      ask('PUT', `/folders/${a.id}`, { name: 'A', parentId: b.id }),
      ask('PUT', `/folders/${b.id}`, { name: 'B', parentId: a.id }),
    ])
    expect(answers.map(({ status }) => status).toSorted()[0]).toBe(200)
    expect((await folders()).filter(({ parentId }) => parentId === null)).toHaveLength(1)
    const wrong = await ask('PUT', `/folders/${a.id}`, { name: 'A', parentId: a.id })
    expect(wrong.body).toMatchObject({ code: 'invalid_input', fields: [{ path: 'parentId' }] })
  })

  it('of another workspace do not exist', async () => {
    const { ask, write } = await scene()
    const other = await scene()
    const foreign = await other.folder('Theirs')
    const piece = await write({})
    const named = { code: 'invalid_input', fields: [{ path: 'folderId' }] }
    expect((await ask('POST', '', { type: 'ad', title: 'x', folderId: foreign.id })).body).toMatchObject(
      named,
    )
    expect(
      (await ask('POST', '/bulk', { ids: [piece.id], action: 'move', folderId: foreign.id })).body,
    ).toMatchObject(named)
    expect((await ask('POST', '/folders', { name: 'x', parentId: foreign.id })).body).toMatchObject({
      fields: [{ path: 'parentId' }],
    })
    expect((await ask('DELETE', `/folders/${foreign.id}`)).status).toBe(404)
  })
})

describe('saved filters', () => {
  const filter = { status: 'approved', tag: 'spring' }

  it('are one’s own unless they are shared', async () => {
    const { workspace, ask } = await scene()
    const colleague = await workspace.person('viewer')
    await ask('POST', '/filters', { name: 'mine', filter })
    await ask('POST', '/filters', { name: 'ours', filter, shared: true })
    const seen = async (token?: string) =>
      (await ask<{ items: SavedFilter[] }>('GET', '/filters', undefined, token)).body.items
    expect((await seen()).map(({ name, own }) => [name, own])).toEqual([
      ['mine', true],
      ['ours', true],
    ])
    expect((await seen(colleague.token)).map(({ name, own, filter }) => [name, own, filter])).toEqual([
      ['ours', false, filter],
    ])
  })

  it('can be kept by anyone, shared by writers, and changed by their owner alone', async () => {
    const { workspace, ask } = await scene()
    const { token: viewer } = await workspace.person('viewer')
    const own = await ask<SavedFilter>('POST', '/filters', { name: 'v', filter: {} }, viewer)
    expect(own.status).toBe(201)
    expect((await ask('POST', '/filters', { name: 'v', filter: {}, shared: true }, viewer)).status).toBe(403)
    const shared = await ask<SavedFilter>('POST', '/filters', { name: 'ours', filter, shared: true })
    expect((await ask('DELETE', `/filters/${shared.body.id}`, undefined, viewer)).status).toBe(404)
    const renamed = await ask('PUT', `/filters/${own.body.id}`, { name: 'w', filter }, viewer)
    expect(renamed.body).toMatchObject({ name: 'w', filter, own: true })
    expect((await ask('DELETE', `/filters/${own.body.id}`, undefined, viewer)).status).toBe(204)
  })

  it('hold filters of the list and nothing else', async () => {
    const { ask } = await scene()
    const wrong = await ask('POST', '/filters', { name: 'x', filter: { status: 'odd' } })
    expect(wrong.body).toMatchObject({ code: 'invalid_input', fields: [{ path: 'filter.status' }] })
    const more = await ask<SavedFilter>('POST', '/filters', { name: 'x', filter: { q: 'a', sql: '1=1' } })
    expect(more.body.filter).toEqual({ q: 'a' })
  })
})
