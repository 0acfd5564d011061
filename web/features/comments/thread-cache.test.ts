import { describe, expect, it } from 'vitest'
import type { Comment, CommentMessage, Thread } from '#core/contracts/comments'
import { applyMessage } from './thread-cache.ts'

const ana = { id: 'ana', name: 'Ana' }
const bo = { id: 'bo', name: 'Bo' }
const at = (minute: number) => `2026-01-01T00:0${minute}:00.000Z`
const head = {
  id: 't',
  contentId: 'c',
  anchor: null,
  quote: '',
  createdBy: ana,
  createdAt: at(0),
  resolved: null,
}
const comment = (id: string, minute = 1): Comment => ({
  ...{ id, threadId: 't', author: ana, text: id, mentions: [], reactions: [] },
  ...{ createdAt: at(minute), editedAt: null },
})
const thread: Thread = { ...head, reactions: [], commentCount: 1, comments: [comment('first')] }
/** After these messages, each heard twice. */
const heard = (...messages: CommentMessage[]) =>
  messages.flatMap((one) => [one, one]).reduce(applyMessage, [thread] as readonly Thread[])
const added = (one: Comment): CommentMessage => ({
  type: 'collaboration:comment_added',
  thread: head,
  comment: one,
})

describe('the threads on a page', () => {
  it('grow by what is said, in its order, once', () => {
    const [only] = heard(added(comment('late', 3)), added(comment('early', 2)))
    expect(only?.comments.map(({ id }) => id)).toEqual(['first', 'early', 'late'])
    expect(only?.commentCount).toBe(3)
  })

  it('begin with their first comment', () => {
    const [, second] = applyMessage([thread], {
      type: 'collaboration:comment_added',
      thread: { ...head, id: 'u' },
      comment: { ...comment('x'), threadId: 'u' },
    })
    expect(second).toMatchObject({ id: 'u', commentCount: 1, comments: [{ id: 'x' }] })
  })

  it('show an edit, and go with their last comment', () => {
    const edited: CommentMessage = {
      type: 'collaboration:comment_changed',
      comment: { ...comment('first'), text: 'Edited' },
    }
    expect(heard(edited)[0]?.comments[0]?.text).toBe('Edited')
    const gone: CommentMessage = { type: 'collaboration:comment_deleted', threadId: 't', commentId: 'first' }
    expect(heard(gone)).toEqual([])
    expect(heard(added(comment('second', 2)), gone)).toMatchObject([{ commentCount: 1 }])
  })

  it('are resolved and keep what was said', () => {
    const resolved = { by: bo, at: at(4) }
    const [only] = heard({ type: 'collaboration:thread_changed', thread: { ...head, resolved } })
    expect(only).toMatchObject({ resolved, commentCount: 1, comments: [{ id: 'first' }] })
  })

  it('count a person once for each emoji, on a comment and on a place', () => {
    const react = (targetId: string, person = ana): CommentMessage => ({
      ...{ type: 'collaboration:reaction_added', thread: head, threadId: 't' },
      ...{ targetId, emoji: '👍', person },
    })
    const [only] = heard(react('first'), react('first', bo), react('t'))
    expect(only?.comments[0]?.reactions).toEqual([{ emoji: '👍', people: [ana, bo] }])
    expect(only?.reactions).toEqual([{ emoji: '👍', people: [ana] }])
    const back: CommentMessage = {
      ...{ type: 'collaboration:reaction_removed', threadId: 't' },
      ...{ targetId: 'first', emoji: '👍', person: bo },
    }
    expect(heard(react('first'), back)[0]?.comments[0]?.reactions[0]?.people).toEqual([ana])
  })

  it('stay as they are by news of what they do not hold', () => {
    const news: CommentMessage[] = [
      { type: 'collaboration:comment_changed', comment: { ...comment('x'), threadId: 'unknown' } },
      { type: 'collaboration:comment_deleted', threadId: 't', commentId: 'unknown' },
      { type: 'collaboration:thread_changed', thread: { ...head, id: 'unknown' } },
    ]
    expect(heard(...news)).toEqual([thread])
  })
})
