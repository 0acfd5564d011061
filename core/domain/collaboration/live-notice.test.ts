import { expect, it } from 'vitest'
import { liveNotice } from './live-notice.ts'

it('says what happened to which things, and none of their words', () => {
  const data = { contentId: 'c1', title: 'Secret launch', type: 'ad' as const, version: 3 }
  expect(liveNotice({ id: 'e1', type: 'content.updated', data })).toEqual({
    ...{ id: 'e1', type: 'content.updated', ids: { contentId: 'c1' } },
  })
})

it('tells when a broadcast begins, not each step of it', () => {
  const broadcastId = 'b1'
  const started = liveNotice({ id: 'e1', type: 'broadcast.started', data: { broadcastId, name: 'May' } })
  expect(started?.ids).toEqual({ broadcastId })
  expect(liveNotice({ id: 'e2', type: 'broadcast.due', data: { broadcastId } })).toBeNull()
})

it('keeps keys, mail and sign-ins to itself', () => {
  const id = 'e1'
  expect(liveNotice({ id, type: 'api_key.revoked', data: { apiKeyId: 'k' } })).toBeNull()
  expect(liveNotice({ id, type: 'mail.requested', data: { effectId: 'f' } })).toBeNull()
  expect(liveNotice({ id, type: 'session.revoked', data: { userId: 'u', sessionId: 's' } })).toBeNull()
})
