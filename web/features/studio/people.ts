import { z } from 'zod'

export interface PersonHere {
  userId: string
  name: string
  colour: string
  away: boolean
  typing: boolean
  /** A machine is writing for this person. */
  machine: boolean
  /** The places of this person's pages, the newest first. */
  clients: readonly number[]
}

const stateSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), color: z.string() }),
  away: z.boolean().catch(false),
  typing: z.boolean().catch(false),
  machine: z.boolean().catch(false),
})

/**
 * Who has the document open, from the awareness states of their pages: a person once, however many pages;
 * away only when all of them are. `except` leaves one's own out.
 */
export function peopleHere(states: ReadonlyMap<number, unknown>, except: string): PersonHere[] {
  const people = new Map<string, PersonHere>()
  for (const [client, given] of states) {
    const { data: state } = stateSchema.safeParse(given)
    if (!state || state.user.id === except) continue
    const { id, name, color } = state.user
    const known = people.get(id)
    people.set(id, {
      userId: id,
      name,
      colour: color,
      away: state.away && (known?.away ?? true),
      typing: state.typing || (known?.typing ?? false),
      machine: state.machine || (known?.machine ?? false),
      clients: state.away ? [...(known?.clients ?? []), client] : [client, ...(known?.clients ?? [])],
    })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * Who has had the page open, and was at it, since its words last changed, as far as this page has seen.
 * A change is seen by those who are at it; who comes later, or comes back, sees it then.
 */
export function seenBy(
  before: ReadonlySet<string>,
  changed: boolean,
  people: readonly PersonHere[],
): Set<string> {
  const at = people.filter(({ away }) => !away).map(({ userId }) => userId)
  return new Set(changed ? at : [...before, ...at])
}
