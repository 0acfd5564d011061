import { describe, expect, it } from 'vitest'
import { AwarenessStates, type Identity, type Speaker } from './awareness.ts'

const socketOf = (identity: Identity): Speaker => ({ identity, weigh: () => {}, speakFor: () => {} })
const maya = socketOf({ userId: 'u1', name: 'Maya', colour: 'teal', role: 'editor' })
const jonas = socketOf({ userId: 'u2', name: 'Jonas', colour: 'plum', role: 'editor' })
const entry = (clientId: number, clock: number, state: unknown) => ({
  clientId,
  clock,
  state: JSON.stringify(state),
})

describe('the awareness states of a session', () => {
  it('S3: keeps the newest clock of each client and drops what is older or repeated', () => {
    const states = new AwarenessStates()
    expect(states.accept([entry(1, 2, { cursor: 5 })], maya)).toHaveLength(1)
    expect(states.accept([entry(1, 2, { cursor: 6 }), entry(1, 1, { cursor: 7 })], maya)).toEqual([])
    expect(states.accept([entry(1, 3, { cursor: 8 })], maya)).toHaveLength(1)
    expect(states.all()).toHaveLength(1)
    expect(JSON.parse(states.all()[0]?.state ?? '')).toMatchObject({ cursor: 8 })
  })

  it('A2: shows the person of the ticket, whatever the state claims', () => {
    const states = new AwarenessStates()
    const [told] = states.accept([entry(1, 1, { user: { name: 'The boss' } })], maya)
    expect(JSON.parse(told?.state ?? '')).toEqual({
      user: { id: 'u1', name: 'Maya', color: 'teal', role: 'editor' },
    })
  })

  it('takes a leave at the same clock, and forgets the client', () => {
    const states = new AwarenessStates()
    states.accept([entry(1, 4, {})], maya)
    expect(states.accept([entry(1, 4, null)], maya)).toEqual([entry(1, 4, null)])
    expect(states.all()).toEqual([])
  })

  it('A3: tells of clients taken away with a clock that wins, once', () => {
    const states = new AwarenessStates()
    states.accept([entry(1, 4, {}), entry(2, 1, {})], maya)
    expect(states.remove([1, 3], maya)).toEqual([entry(1, 5, null)])
    expect(states.remove([1], maya)).toEqual([])
    expect(states.all().map(({ clientId }) => clientId)).toEqual([2])
  })

  it('A1: lets nobody speak for the client of another, by repeating it, moving it or taking it away', () => {
    const states = new AwarenessStates()
    states.accept([entry(1, 4, {})], maya)
    const said = [entry(1, 4, {}), entry(1, 9, { cursor: 1 }), entry(1, 9, null)]
    for (const each of said) expect(states.accept([each], jonas)).toEqual([])
    expect(states.remove([1], jonas)).toEqual([])
    expect(states.all()).toHaveLength(1)
  })

  it('A2: does not take what another repeats after a sleep for their own', () => {
    const before = new AwarenessStates()
    const [heard] = before.accept([entry(1, 4, { cursor: 1 })], maya)
    const after = new AwarenessStates()
    if (heard) expect(after.accept([heard], jonas)).toEqual([])
    expect(after.accept([entry(1, 4, { cursor: 1 })], maya)).toEqual([heard])
  })

  it('A3: keeps a client that has come back on another socket when the old one goes', () => {
    const states = new AwarenessStates()
    const again = socketOf(maya.identity)
    states.accept([entry(1, 4, {})], maya)
    states.accept([entry(1, 5, {})], again)
    expect(states.remove([1], maya)).toEqual([])
    expect(states.remove([1], again)).toEqual([entry(1, 6, null)])
  })

  it.each(['7', '"text"', '[1]', '{', ''])('refuses the state %j and keeps the former one', (state) => {
    const states = new AwarenessStates()
    states.accept([entry(1, 1, { cursor: 1 })], maya)
    expect(() => states.accept([{ clientId: 1, clock: 2, state }], maya)).toThrow()
    expect(states.all()[0]?.clock).toBe(1)
  })
})
