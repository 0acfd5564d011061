import { describe, expect, it } from 'vitest'
import { WEBHOOK_DATA } from '../../contracts/webhook-events.ts'
import { EVENTS } from '../../events.ts'
import { afterFailure, type FailureClass } from '../notifications/retry-plan.ts'
import { WEBHOOK_EVENT_TYPES } from './event-types.ts'
import { TEST_RETRIES, WEBHOOK_RETRIES, webhookFault } from './retries.ts'
import { offReason, PATIENCE } from './standing.ts'
import { webhookMessage } from './webhook-message.ts'

const about = { contentId: 'c1', title: 'Spring', type: 'ad' as const }
const at = Date.parse('2026-11-27T08:00:00.000Z')

describe('what is told', () => {
  it('is chosen field by field from what happened', () => {
    expect(Object.keys(WEBHOOK_DATA).sort()).toEqual([...WEBHOOK_EVENT_TYPES].sort())
    for (const type of WEBHOOK_EVENT_TYPES)
      expect(Object.keys(EVENTS[type].shape)).toEqual(
        expect.arrayContaining(Object.keys(WEBHOOK_DATA[type].shape)),
      )
  })

  it('is type, time and data, and nothing people wrote', () => {
    const data = { ...about, comment: 'Too loud.' }
    const message = webhookMessage({ type: 'content.changes_requested', data, occurredAt: at })
    expect(JSON.parse(message?.body ?? '')).toEqual({
      ...{ type: 'content.changes_requested', timestamp: '2026-11-27T08:00:00.000Z', data: about },
    })
  })

  it('leaves out excerpts, names of contacts, addresses and secrets', () => {
    const told = new Set(WEBHOOK_EVENT_TYPES.flatMap((type) => Object.keys(WEBHOOK_DATA[type].shape)))
    for (const field of ['comment', 'excerpt', 'email', 'address', 'key', 'token', 'fileKey', 'language'])
      expect(told).not.toContain(field)
  })

  it('is nothing of what is the house’s own affair', () => {
    const event = { type: 'effect.requested' as const, data: { effectId: 'e1' }, occurredAt: at }
    expect(webhookMessage(event)).toBeNull()
  })
})

describe('when it goes again', () => {
  const circumstances = { now: 0, random: 1, others: false, dedupes: true, pinned: false }
  const next = (attempts: number, kind: FailureClass = 'down', retryAfter?: number) =>
    afterFailure({ class: kind, reason: '', retryAfter }, attempts, circumstances, WEBHOOK_RETRIES)

  it('waits as the specification proposes, ten tries in all', () => {
    const waits = Array.from({ length: 9 }, (_, index) => next(index + 1))
    const minutes = waits.map((step) => (step.do === 'retry' ? step.at / 60_000 : null))
    expect(minutes).toEqual([5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440])
    expect(next(10)).toEqual({ do: 'give_up', state: 'failed' })
    expect(next(11)).toMatchObject({ do: 'retry', at: 5_000 })
  })

  it('later when it is asked for, up to a day', () => {
    expect(next(1, 'throttled', 90_000)).toMatchObject({ at: 90_000 })
    expect(next(1, 'throttled', 10 * 86_400_000)).toMatchObject({ at: 86_400_000 })
  })

  it.each(['refused', 'down', 'throttled', 'lost'] as const)('what is %s may be mended', (kind) => {
    expect(next(1, kind)).toMatchObject({ do: 'retry' })
  })

  it('an endpoint that is gone stays so, and a test is no second time', () => {
    expect(next(1, 'gone')).toEqual({ do: 'give_up', state: 'failed' })
    const failure = { class: 'down' as const, reason: '' }
    expect(afterFailure(failure, 1, circumstances, TEST_RETRIES)).toMatchObject({ do: 'give_up' })
  })

  it('what may have arrived ends as unknown', () => {
    expect(next(10, 'lost')).toEqual({ do: 'give_up', state: 'unknown' })
  })
})

it.each([
  [200, null],
  [204, null],
  [301, 'refused'],
  [400, 'refused'],
  [404, 'refused'],
  [410, 'gone'],
  [429, 'throttled'],
  [500, 'down'],
  [503, 'down'],
  [504, 'lost'],
])('a status of %i is %s', (status, fault) => {
  expect(webhookFault(status)).toBe(fault)
})

it('an endpoint is turned off when it says so, or has taken nothing for five days', () => {
  expect(offReason(true, null, at)).toBe('gone')
  expect(offReason(false, at - PATIENCE, at)).toBe('failing')
  expect(offReason(false, at - PATIENCE + 1, at)).toBeNull()
  expect(offReason(false, null, at)).toBeNull()
})
