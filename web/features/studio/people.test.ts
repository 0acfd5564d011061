import { describe, expect, it } from 'vitest'
import { peopleHere, seenBy } from './people.ts'

const state = (id: string, rest: object = {}) => ({
  user: { id, name: `Name ${id}`, color: '#0b6e99' },
  ...rest,
})
const here = (...states: unknown[]) => peopleHere(new Map(states.map((one, client) => [client, one])), 'me')

describe('who is here', () => {
  it('is everybody else, once, by name', () => {
    const people = here(state('me'), state('b'), state('a'), state('b'))
    expect(people.map(({ userId, clients }) => [userId, clients])).toEqual([
      ['a', [2]],
      ['b', [3, 1]],
    ])
  })

  it('is away only when every page is left, and types when one is typed in', () => {
    const [one] = here(state('a', { away: true }), state('a', { away: false, typing: true }))
    expect(one).toMatchObject({ away: false, typing: true, clients: [1, 0] })
    expect(here(state('a', { away: true }), state('a', { away: true }))[0]?.away).toBe(true)
  })

  it('leaves out what does not say who it is', () => {
    expect(here({}, { user: { id: 7 } }, null, 'x')).toEqual([])
  })
})

describe('who has seen the last change', () => {
  const [a] = here(state('a'))
  const [b] = here(state('b', { away: true }))
  const people = [a, b].filter((person) => person !== undefined)

  it('are those at it when it was made', () => {
    expect(seenBy(new Set(['gone']), true, people)).toEqual(new Set(['a']))
  })

  it('and those who came to it since, also when they have left again', () => {
    const back = here(state('b'))
    expect(seenBy(new Set(['a']), false, back)).toEqual(new Set(['a', 'b']))
  })
})
