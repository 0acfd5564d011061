import { expect, it } from 'vitest'
import { type CommentMessage, commentMessageSchema } from '#core/contracts/comments'
import { ANCHOR, commentScene } from '#test/harness/comments'
import { LiveClient, until } from '#test/harness/live'

/** What a page hears of comments, in order. */
const heard = (client: LiveClient): CommentMessage[] =>
  client.messages.flatMap((message) => commentMessageSchema.safeParse(message).data ?? [])

it('tells the other page of each comment, change and reaction, once it is committed', async () => {
  const { editor, reviewer, contentId, send, start, reply } = await commentScene()
  const page = await LiveClient.join(editor.token, contentId)
  const hears = async (type: CommentMessage['type']) => {
    await until(() => heard(page).at(-1)?.type === type, `the page hears ${type}`)
    return heard(page).at(-1)
  }
  const thread = await start(reviewer, { text: 'Why?', anchor: ANCHOR, quote: 'Tuesday' })
  const added = await hears('collaboration:comment_added')
  expect(added).toMatchObject({ thread: { id: thread.id, anchor: ANCHOR }, comment: { text: 'Why?' } })
  const { id: commentId } = await reply(reviewer, thread.id, 'Tell me')
  await until(() => heard(page).length === 2, 'the answer is there')
  await send(reviewer, 'PATCH', `/comments/${commentId}`, { text: 'Do tell' })
  expect(await hears('collaboration:comment_changed')).toMatchObject({ comment: { text: 'Do tell' } })
  await send(reviewer, 'PUT', `/comments/${commentId}/reactions`, { emoji: '👀' })
  expect(await hears('collaboration:reaction_added')).toMatchObject({ targetId: commentId, emoji: '👀' })
  await send(reviewer, 'PUT', `/comments/${commentId}/reactions`, { emoji: '👀', on: false })
  await hears('collaboration:reaction_removed')
  await send(reviewer, 'DELETE', `/comments/${commentId}`)
  expect(await hears('collaboration:comment_deleted')).toMatchObject({ threadId: thread.id, commentId })
  await send(editor, 'POST', `/threads/${thread.id}/resolve`)
  expect(await hears('collaboration:thread_changed')).toMatchObject({
    thread: { resolved: { by: { id: editor.userId } } },
  })
})

it('tells nobody of what was refused', async () => {
  const { workspace, editor, contentId, send, start } = await commentScene()
  const page = await LiveClient.join(editor.token, contentId)
  const viewer = await workspace.person('viewer')
  await send(viewer, 'POST', '/threads', { text: 'x' })
  await send(editor, 'POST', '/threads', { text: '@[x](user:nobody)' })
  await start(editor, { text: 'The first to be heard' })
  await until(() => heard(page).length > 0, 'something is heard')
  expect(heard(page)).toMatchObject([{ comment: { text: 'The first to be heard' } }])
})
