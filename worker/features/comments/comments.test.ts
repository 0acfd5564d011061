import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Comment, Reaction, Thread } from '#core/contracts/comments'
import { ANCHOR, commentScene } from '#test/harness/comments'
import { createWorkspace, db, type TestPerson } from '#test/harness/workspace'
import { openDatabase } from '#worker/db/client'
import { prune } from '#worker/events/prune'

const only = (thread: Thread): Comment => {
  const [comment] = thread.comments
  if (!comment) throw new Error('The thread is empty.')
  return comment
}

describe('what somebody said', () => {
  it('is changed by its author alone', async () => {
    const { workspace, editor, reviewer, send, start, actions } = await commentScene()
    const { id } = only(await start(reviewer))
    const edit = (who: TestPerson) => send<Comment>(who, 'PATCH', `/comments/${id}`, { text: 'Shorter?' })
    expect((await edit(editor)).status).toBe(403)
    expect((await edit(await workspace.person('owner'))).status).toBe(403)
    const edited = (await edit(reviewer)).body
    expect(edited.text).toBe('Shorter?')
    expect(edited.editedAt).not.toBeNull()
    expect(await actions(id)).toEqual(['comment.edited'])
  })

  it('is deleted by its author or an administrator, and restored by who deleted it', async () => {
    const { workspace, editor, reviewer, send, start, reply, list, read } = await commentScene()
    const admin = await workspace.person('admin')
    const thread = await start(reviewer)
    const answer = await reply(reviewer, thread.id, 'Second')
    const remove = (who: TestPerson, id: string) => send(who, 'DELETE', `/comments/${id}`)
    const restore = (who: TestPerson, id: string) => send<Comment>(who, 'POST', `/comments/${id}/restore`)
    expect((await remove(editor, answer.id)).status).toBe(403)
    expect((await remove(admin, answer.id)).status).toBe(204)
    expect((await remove(admin, answer.id)).status).toBe(404)
    expect(await read(reviewer, thread.id)).toMatchObject({ commentCount: 1 })
    expect((await restore(reviewer, answer.id)).status).toBe(403)
    expect((await restore(admin, answer.id)).body).toEqual(answer)
    expect((await restore(admin, answer.id)).body).toEqual(answer)
    for (const { id } of [only(thread), answer]) expect((await remove(reviewer, id)).status).toBe(204)
    expect((await list(reviewer)).items).toEqual([])
    await restore(reviewer, answer.id)
    expect((await list(reviewer)).items).toMatchObject([{ commentCount: 1, comments: [{ text: 'Second' }] }])
  })

  it('is gone for good a day after it was deleted', async () => {
    const { reviewer, send, start } = await commentScene()
    const thread = await start(reviewer)
    const { id } = only(thread)
    await send(reviewer, 'PUT', `/comments/${id}/reactions`, { emoji: '👍' })
    await send(reviewer, 'DELETE', `/comments/${id}`)
    const sweep = (now: number) => prune(openDatabase(env.DB, 'first-primary'), now)
    await sweep(Date.now())
    expect((await send(reviewer, 'POST', `/comments/${id}/restore`)).status).toBe(200)
    await send(reviewer, 'DELETE', `/comments/${id}`)
    await sweep(Date.now() + 86_400_000 + 1000)
    expect((await send(reviewer, 'POST', `/comments/${id}/restore`)).status).toBe(404)
    expect((await send(reviewer, 'GET', `/threads/${thread.id}`)).status).toBe(404)
    const left = await db.$client.prepare('SELECT 1 FROM comment_reaction WHERE target_id = ?').bind(id).all()
    expect(left.results).toEqual([])
  })

  it('does not exist for another workspace', async () => {
    const { contentId, reviewer, send, start } = await commentScene()
    const { id } = only(await start(reviewer))
    const stranger = await (await createWorkspace()).person('owner')
    expect(contentId).not.toBe(id)
    for (const [method, path, body] of [
      ['PATCH', `/comments/${id}`, { text: 'x' }],
      ['DELETE', `/comments/${id}`],
      ['POST', `/comments/${id}/restore`],
      ['PUT', `/comments/${id}/reactions`, { emoji: '👍' }],
    ] as const)
      expect((await send(stranger, method, path, body)).status).toBe(404)
  })
})

describe('a mention', () => {
  it('tells each person once, by the name they have', async () => {
    const { editor, reviewer, send, start, events } = await commentScene()
    const me = `@[me](user:${reviewer.userId})`
    const { comments } = await start(reviewer, { text: `@[The CEO](user:${editor.userId}) and ${me}` })
    const [first] = comments
    expect(first?.text).toContain(`@[${editor.name}](user:${editor.userId})`)
    expect(first?.mentions).toEqual([editor.userId, reviewer.userId])
    expect(await events('comment.mentioned')).toMatchObject([{ userId: editor.userId, commentId: first?.id }])
    await send(reviewer, 'PATCH', `/comments/${first?.id}`, { text: `@[x](user:${editor.userId}) again` })
    expect(await events('comment.mentioned')).toHaveLength(1)
  })

  it('is of members alone, and of twenty at most', async () => {
    const { reviewer, send, start } = await commentScene()
    const stranger = await (await createWorkspace()).person('owner')
    const post = (text: string) => send(reviewer, 'POST', '/threads', { text })
    const refused = await post(`@[Eve](user:${stranger.userId})`)
    expect([refused.status, refused.body.fields[0]?.path]).toEqual([400, 'text'])
    const many = Array.from({ length: 21 }, (_, n) => `@[x](user:u${n})`).join(' ')
    expect((await post(many)).status).toBe(400)
    expect((await start(reviewer, { text: '@[Ana](mailto:x) @nobody' })).comments[0]?.mentions).toEqual([])
  })
})

describe('a reaction', () => {
  it('is one for each person and emoji, put and taken back', async () => {
    const { editor, reviewer, send, start, events } = await commentScene()
    const { id } = only(await start(reviewer))
    const react = async (who: TestPerson, emoji: string, on?: boolean) =>
      (await send<{ reactions: Reaction[] }>(who, 'PUT', `/comments/${id}/reactions`, { emoji, on })).body
        .reactions
    await react(editor, '👍')
    await react(editor, '👍')
    expect(await react(reviewer, '👍')).toEqual([
      {
        emoji: '👍',
        people: [
          { id: editor.userId, name: editor.name },
          { id: reviewer.userId, name: reviewer.name },
        ],
      },
    ])
    expect(await events('reaction.added')).toHaveLength(2)
    await react(editor, '👍', false)
    expect(await react(reviewer, '👍', false)).toEqual([])
    expect(await react(reviewer, '👍', false)).toEqual([])
  })

  it('stands at a place in the text, without a comment, until the last is taken back', async () => {
    const { editor, reviewer, send, start, list } = await commentScene()
    const spot = await start(reviewer, { emoji: '🔥', anchor: ANCHOR, quote: 'Tuesday' })
    expect(spot).toMatchObject({ commentCount: 0, comments: [], reactions: [{ emoji: '🔥' }] })
    const react = (who: TestPerson, on: boolean) =>
      send(who, 'PUT', `/threads/${spot.id}/reactions`, { emoji: '🔥', on })
    await react(editor, true)
    const [listed] = (await list(editor)).items
    expect(listed?.reactions[0]?.people).toHaveLength(2)
    await react(editor, false)
    await react(reviewer, false)
    expect((await list(editor)).items).toEqual([])
  })

  it('is an emoji, and has something to stand on', async () => {
    const { reviewer, send, start } = await commentScene()
    const thread = await start(reviewer)
    const put = (path: string, emoji: string) => send(reviewer, 'PUT', path, { emoji })
    const path = `/comments/${only(thread).id}/reactions`
    for (const emoji of ['x', '👍👍', '<script>'])
      expect((await put(path, emoji)).body.fields[0]?.path).toBe('emoji')
    expect((await put(`/threads/${thread.id}/reactions`, '👍')).status).toBe(409)
    const spot = await send(reviewer, 'POST', '/threads', { emoji: 'no', anchor: ANCHOR })
    expect(spot.status).toBe(400)
  })
})
