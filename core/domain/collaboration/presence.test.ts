import { expect, it } from 'vitest'
import { type OpenPage, peopleOn, presenceChange } from './presence.ts'

const page = (userId: string, over: Partial<OpenPage> = {}): OpenPage => ({
  ...{ userId, name: userId, colour: 'grey', state: 'online', contentId: null },
  ...over,
})

it('is one person on however many pages, with every place once', () => {
  const people = peopleOn([
    page('maya', { contentId: 'b' }),
    page('maya', { contentId: 'a' }),
    page('maya', { contentId: 'b' }),
    page('jonas'),
  ])
  expect([...people.values()].map(({ userId, places }) => [userId, places])).toEqual([
    ['maya', ['a', 'b']],
    ['jonas', []],
  ])
})

it.each([
  [['away', 'away'], 'away'],
  [['away', 'online'], 'online'],
  [['online', 'away'], 'online'],
  [['busy', 'away'], 'busy'],
  [['online', 'busy'], 'busy'],
] as const)('is, on pages that are %s, %s', (states, state) => {
  expect(peopleOn(states.map((one) => page('maya', { state: one }))).get('maya')?.state).toBe(state)
})

it('names at most eight places', () => {
  const pages = Array.from({ length: 20 }, (_, index) => page('maya', { contentId: `c${index}` }))
  expect(peopleOn(pages).get('maya')?.places).toHaveLength(8)
})

it('tells who came, changed or left, and nothing of the others', () => {
  const before = peopleOn([page('maya'), page('jonas'), page('ada', { contentId: 'a' })])
  const after = peopleOn([page('maya', { state: 'busy' }), page('ada', { contentId: 'b' }), page('li')])
  const { people, left } = presenceChange(before, after)
  expect([people.map(({ userId }) => userId), left]).toEqual([['maya', 'ada', 'li'], ['jonas']])
  expect(presenceChange(after, after)).toEqual({ people: [], left: [] })
})
