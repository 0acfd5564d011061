import { expect, it } from 'vitest'
import { momentsOf } from './moments.ts'

const at = (minute: number) => `2026-11-26T10:0${minute}:00.000Z`

it('tells what happened in its order, an unanswered try too', () => {
  const attempt = {
    attempt: 1,
    provider: 'smtp',
    startedAt: at(2),
    endedAt: at(2),
    outcome: 'down',
    reason: '421',
  }
  const unanswered = { ...attempt, attempt: 2, startedAt: at(3), endedAt: null, outcome: null, reason: null }
  const delivery = {
    ...{ createdAt: at(0), handedOverAt: at(1) },
    effects: [{ id: 'e', attempts: [attempt, unanswered] }],
    events: [{ type: 'delivered' as const, at: at(4), detail: '' }],
    digest: null,
  }
  const words = momentsOf(delivery).map(({ word }) => word)
  expect(words).toEqual(['planned', 'handed_over', 'down', 'no_answer', 'delivered'])
})

it('tells when a message was gathered', () => {
  const digest = { gatheredAt: at(1), closesAt: at(9), deliveryId: null }
  const delivery = { createdAt: at(0), handedOverAt: null, effects: [], events: [], digest }
  expect(momentsOf(delivery).map(({ word }) => word)).toEqual(['planned', 'gathered'])
})
