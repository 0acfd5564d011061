import { expect, test } from 'vitest'
import { subjectOf } from './subject-of.ts'

const words = {
  role: (code: string) => `role ${code}`,
  channel: (code: string) => `channel ${code}`,
  reason: (code: string) => `reason ${code}`,
}
const subject = (action: string, detail: Record<string, unknown>) =>
  subjectOf(
    {
      id: '1',
      at: '',
      actor: 'user:1',
      action,
      resource: '',
      resourceId: '',
      detail,
      requestId: '',
      seq: 1,
      hash: null,
    },
    words,
  )

test.each([
  ['broadcast.paused', { name: 'Spring list' }, ['Spring list']],
  ['review_link.created', { title: 'Spring letter', name: 'Laura' }, ['Spring letter', 'Laura']],
  ['comment.added', { contentId: 'c', title: 'Spring letter' }, ['Spring letter']],
  [
    'member.role_changed',
    { name: 'Jonas', from: 'editor', to: 'viewer' },
    ['Jonas', 'role editor → role viewer'],
  ],
  ['member.invited', { email: 'lena@example.com', role: 'editor' }, ['lena@example.com', 'role editor']],
  ['suppression.added', { channel: 'sms', reason: 'manual' }, ['channel sms', 'reason manual']],
  ['suppression.lifted', { contacts: 2 }, []],
  ['style_guide.updated', { version: 2, name: 7 }, []],
])('%s is about %j', (action, detail, names) => {
  expect(subject(action, detail)).toEqual(names)
})
