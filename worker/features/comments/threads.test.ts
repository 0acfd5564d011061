import { describe, expect, it } from 'vitest'
import { MAX_COMMENTS, MAX_THREADS, type Thread } from '#core/contracts/comments'
import { ANCHOR, commentScene } from '#test/harness/comments'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { comment, commentThread } from '#worker/db/schema/index'

describe('a comment thread', () => {
  it('keeps its place, its quote and who began it', async () => {
    const { reviewer, contentId, start, read } = await commentScene()
    const thread = await start(reviewer, { text: 'Which Tuesday?', anchor: ANCHOR, quote: 'on Tuesday' })
    const me = { id: reviewer.userId, name: reviewer.name }
    expect(thread).toMatchObject({ contentId, anchor: ANCHOR, quote: 'on Tuesday', createdBy: me })
    expect(thread).toMatchObject({ resolved: null, commentCount: 1, reactions: [] })
    expect(thread.comments).toMatchObject([{ author: me, text: 'Which Tuesday?', editedAt: null }])
    expect(await read(reviewer, thread.id)).toEqual(thread)
  })

  it('may be about the whole piece', async () => {
    const { editor, start } = await commentScene()
    expect(await start(editor)).toMatchObject({ anchor: null, quote: '' })
  })

  it('is answered, oldest first, and written to the audit log and the outbox', async () => {
    const { editor, reviewer, contentId, start, reply, list, actions, events } = await commentScene()
    const thread = await start(reviewer)
    const answer = await reply(editor, thread.id, 'Shortened.')
    const [listed] = (await list(reviewer)).items
    expect(listed?.comments.map(({ text }) => text)).toEqual(['Too long?', 'Shortened.'])
    expect(await actions(thread.id)).toEqual(['thread.created'])
    expect(await actions(answer.id)).toEqual(['comment.added'])
    expect(await events('comment.added')).toContainEqual({
      ...{ contentId, title: 'Spring', type: 'ad', threadId: thread.id, commentId: answer.id },
      ...{ by: { id: editor.userId, name: editor.name }, excerpt: 'Shortened.' },
    })
  })

  it('is resolved and reopened, each once', async () => {
    const { editor, reviewer, send, start, list, events } = await commentScene()
    const { id } = await start(reviewer)
    const step = (what: string) => send<Thread>(editor, 'POST', `/threads/${id}/${what}`)
    expect((await step('reopen')).status).toBe(409)
    const resolved = (await step('resolve')).body
    expect(resolved.resolved?.by).toEqual({ id: editor.userId, name: editor.name })
    expect(resolved.comments).toHaveLength(1)
    expect((await step('resolve')).body.code).toBe('conflict')
    expect((await list(editor, '?state=open')).items).toEqual([])
    expect((await list(editor, '?state=resolved')).items).toMatchObject([{ id }])
    expect((await step('reopen')).body.resolved).toBeNull()
    expect(await events('thread.resolved')).toHaveLength(1)
    expect(await events('thread.reopened')).toHaveLength(1)
  })

  it('lets one of two who resolve it at once win', async () => {
    const { editor, reviewer, send, start, events } = await commentScene()
    const { id } = await start(reviewer)
    const both = await Promise.all(
      [editor, reviewer].map((who) => send(who, 'POST', `/threads/${id}/resolve`)),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await events('thread.resolved')).toHaveLength(1)
  })

  it('is made once by a repeated key, and so is an answer', async () => {
    const { reviewer, send, list } = await commentScene()
    const headers = { 'idempotency-key': 'comment-1' }
    const again = () => send<Thread>(reviewer, 'POST', '/threads', { text: 'Once' }, headers)
    const [first, second] = [await again(), await again()]
    expect(second.body).toEqual(first.body)
    const answer = () =>
      send(reviewer, 'POST', `/threads/${first.body.id}/comments`, { text: 'Me too' }, headers)
    expect((await answer()).body).toEqual((await answer()).body)
    expect(await list(reviewer)).toMatchObject({ items: [{ commentCount: 2 }] })
  })

  it('can be seen by a viewer, who says nothing', async () => {
    const { workspace, reviewer, send, start, list } = await commentScene()
    const viewer = await workspace.person('viewer')
    const { id, comments } = await start(reviewer)
    expect((await list(viewer)).items).toMatchObject([{ id }])
    const tries = await Promise.all([
      send(viewer, 'POST', '/threads', { text: 'x' }),
      send(viewer, 'POST', `/threads/${id}/comments`, { text: 'x' }),
      send(viewer, 'POST', `/threads/${id}/resolve`),
      send(viewer, 'PUT', `/comments/${comments[0]?.id}/reactions`, { emoji: '👍' }),
    ])
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  })

  it('does not exist for another workspace, nor under another content', async () => {
    const { reviewer, editor, contentId, start } = await commentScene()
    const { id } = await start(reviewer)
    const stranger = await (await createWorkspace()).person('owner')
    const other = await request<{ id: string }>('POST', '/api/content', {
      as: editor.token,
      body: { type: 'ad', title: 'Other' },
    })
    for (const [who, content] of [
      [stranger, contentId],
      [editor, other.body.id],
    ] as const) {
      const path = `/api/collaboration/${content}/threads/${id}`
      expect((await request('GET', path, { as: who.token })).status).toBe(404)
      expect((await request('POST', `${path}/resolve`, { as: who.token })).status).toBe(404)
      const answer = await request('POST', `${path}/comments`, { as: who.token, body: { text: 'x' } })
      expect(answer.status).toBe(404)
    }
  })

  it('is only read once its content is in the trash', async () => {
    const { editor, reviewer, contentId, send, start, list } = await commentScene()
    const { id } = await start(reviewer)
    await request('DELETE', `/api/content/${contentId}`, { as: editor.token })
    expect((await list(reviewer)).items).toMatchObject([{ id }])
    expect((await send(reviewer, 'POST', `/threads/${id}/comments`, { text: 'x' })).status).toBe(404)
  })

  const position = ANCHOR.start
  it.each([
    ['anchor.start', { text: 'x', anchor: { start: { assoc: 0 }, end: position } }],
    ['anchor.end', { text: 'x', anchor: { start: position } }],
    [
      'anchor.start.more',
      { text: 'x', anchor: { start: { ...position, more: 'x'.repeat(9999) }, end: position } },
    ],
    [
      'anchor.start.item.clock',
      { text: 'x', anchor: { start: { item: { client: 1, clock: -1 } }, end: position } },
    ],
    ['anchor.end.tname', { text: 'x', anchor: { start: position, end: { tname: 'x'.repeat(65) } } }],
    ['anchor', { emoji: '👍' }],
    ['text', { text: ' \n ' }],
    ['text', { text: 'x', emoji: '👍', anchor: ANCHOR }],
    ['text', {}],
    ['text', { text: 'x'.repeat(4001) }],
    ['quote', { text: 'x', quote: 'x'.repeat(501) }],
  ])('refuses a bad %s, naming it', async (path, body) => {
    const { reviewer, send, list } = await commentScene()
    const answer = await send(reviewer, 'POST', '/threads', body)
    expect(answer.status).toBe(400)
    expect(answer.body.fields.map((field) => field.path)).toContain(path)
    expect((await list(reviewer)).items).toEqual([])
  })
})

describe('a list of threads', () => {
  it('comes in pages, oldest first', async () => {
    const { reviewer, send, start, list } = await commentScene()
    for (const text of ['a', 'b', 'c']) await start(reviewer, { text })
    const first = await list(reviewer, '?limit=2')
    const second = await list(reviewer, `?limit=2&cursor=${encodeURIComponent(first.nextCursor ?? '')}`)
    const texts = [...first.items, ...second.items].map(({ comments }) => comments[0]?.text)
    expect(texts).toEqual(['a', 'b', 'c'])
    expect(second.nextCursor).toBeNull()
    expect((await send(reviewer, 'GET', '/threads?cursor=rubbish')).status).toBe(400)
  })

  it('can be of those I wrote in, or that mention me', async () => {
    const { editor, reviewer, start, reply, list } = await commentScene()
    const asked = await start(editor, { text: `@[x](user:${reviewer.userId}) what do you think?` })
    const joined = await start(editor, { text: 'Second' })
    await reply(reviewer, joined.id, 'I am here')
    await start(editor, { text: 'Third' })
    const ids = async (about: string) => (await list(reviewer, `?about=${about}`)).items.map(({ id }) => id)
    expect(await ids('mine')).toEqual([joined.id])
    expect(await ids('mentions')).toEqual([asked.id])
  })

  it('leaves out the middle of a long thread, and its whole is to be had', async () => {
    const { workspace, reviewer, start, list, read } = await commentScene()
    const { id } = await start(reviewer, { text: 'first' })
    await fill(workspace.id, id, 20)
    const [listed] = (await list(reviewer)).items
    const texts = listed?.comments.map(({ text }) => text) ?? []
    expect([listed?.commentCount, texts.length, texts[0], texts.at(-1)]).toEqual([
      21,
      11,
      'first',
      'answer 20',
    ])
    expect((await read(reviewer, id)).comments).toHaveLength(21)
  })

  const fill = async (workspaceId: string, threadId: string, count: number) => {
    for (let n = 1; n <= count; n++)
      await db.insert(comment).values({
        ...{ id: crypto.randomUUID(), workspaceId, threadId, author: 'x', text: `answer ${n}`, mentions: [] },
        createdAt: Date.now() + n,
      })
  }

  it('and its threads have an end', async () => {
    const { workspace, contentId, reviewer, send, start } = await commentScene()
    const { id } = await start(reviewer)
    await fill(workspace.id, id, MAX_COMMENTS - 1)
    expect((await send(reviewer, 'POST', `/threads/${id}/comments`, { text: 'x' })).status).toBe(409)
    const row = { workspaceId: workspace.id, contentId, quote: '', createdBy: 'x', createdAt: 1 }
    const threads = Array.from({ length: MAX_THREADS }, () => ({ ...row, id: crypto.randomUUID() }))
    for (let at = 0; at < threads.length; at += 10)
      await db.insert(commentThread).values(threads.slice(at, at + 10))
    expect((await send(reviewer, 'POST', '/threads', { text: 'x' })).status).toBe(409)
  })
})
