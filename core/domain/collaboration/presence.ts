import type { PersonPresence, PresenceState } from '../../contracts/hub.ts'

/** One open page of somebody. */
export interface OpenPage {
  userId: string
  name: string
  colour: string
  state: PresenceState
  contentId: string | null
}

/**
 * A page that has been silent for this long is gone, whether its socket closed or not (ms). Browsers let a
 * hidden page's timers run once a minute, so only a page that says somebody is at it is held to the short one.
 */
export const presenceLife = (state: PresenceState): number => (state === 'online' ? 45_000 : 150_000)

const MAX_PLACES = 8
/** Busy is chosen, so it holds on every page; away only when every page is left. */
const RANK: Record<PresenceState, number> = { away: 0, online: 1, busy: 2 }

/** The people behind these pages, by user id. */
export function peopleOn(pages: Iterable<OpenPage>): Map<string, PersonPresence> {
  const people = new Map<string, PersonPresence>()
  for (const { userId, name, colour, state, contentId } of pages) {
    const known = people.get(userId) ?? { userId, name, colour, state, places: [] }
    const isNew = contentId !== null && !known.places.includes(contentId)
    people.set(userId, {
      ...known,
      state: RANK[state] > RANK[known.state] ? state : known.state,
      places: isNew ? [...known.places, contentId].sort().slice(0, MAX_PLACES) : known.places,
    })
  }
  return people
}

/** Who is new or otherwise there than before, and who has left. */
export function presenceChange(
  before: ReadonlyMap<string, PersonPresence>,
  after: ReadonlyMap<string, PersonPresence>,
): { people: PersonPresence[]; left: string[] } {
  return {
    people: [...after.values()].filter((person) => !same(person, before.get(person.userId))),
    left: [...before.keys()].filter((userId) => !after.has(userId)),
  }
}

const same = (one: PersonPresence, other: PersonPresence | undefined): boolean =>
  other !== undefined &&
  one.state === other.state &&
  one.name === other.name &&
  one.places.length === other.places.length &&
  one.places.every((place, index) => place === other.places[index])
