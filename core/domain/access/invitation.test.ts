import { describe, expect, it } from 'vitest'
import { invitationState, sameAddress } from './invitation.ts'

describe('the state of an invitation', () => {
  it('expires at its time to the millisecond, but only while it waits', () => {
    expect(invitationState('pending', 1000, 999)).toBe('pending')
    expect(invitationState('pending', 1000, 1000)).toBe('expired')
    for (const answered of ['accepted', 'rejected', 'canceled'])
      expect(invitationState(answered, 1000, 5000)).toBe(answered)
  })

  it('takes a state it does not know for one that opens nothing', () => {
    expect(invitationState('whatever', 1000, 0)).toBe('canceled')
  })
})

it('compares addresses whatever their case', () => {
  expect(sameAddress('Ana@Example.com', 'ana@example.COM')).toBe(true)
  expect(sameAddress('ana@example.com', 'anna@example.com')).toBe(false)
  expect(sameAddress('ana@example.com', '')).toBe(false)
})
