import * as Y from 'yjs'

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** A place in a client's log that an update builds on. */
export interface Need {
  client: number
  clock: number
}

/** How far each client's log is known (as `Y.getState`). */
export type Known = (client: number) => number

/** Where the log of each client ends that an update tells of. */
export function endsOf({ structs }: Decoded): Map<number, number> {
  const ends = new Map<number, number>()
  for (const { id, length } of structs) ends.set(id.client, id.clock + length)
  return ends
}

/**
 * What an update builds on that is neither known nor in itself; null when it can be integrated now. Yjs would keep
 * such an update aside, out of sight, and refuse what others send to the same place.
 */
export function missing(update: Decoded, known: Known): Need | null {
  const ends = endsOf(update)
  const reach = (client: number) => Math.max(known(client), ends.get(client) ?? 0)
  const next = new Map<number, number>()
  for (const struct of update.structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const expected = next.get(client) ?? known(client)
    if (clock > expected) return { client, clock: expected }
    next.set(client, Math.max(expected, clock + struct.length))
    // What builds on its own client's future fits nowhere, and no answer would change that: it is tried and refused.
    for (const on of dependencies(struct)) if (on.client !== client && on.clock >= reach(on.client)) return on
  }
  for (const [client, ranges] of update.ds.clients)
    for (const { clock, len } of ranges)
      if (clock + len > reach(client)) return { client, clock: clock + len - 1 }
  return null
}

function* dependencies(struct: Decoded['structs'][number]): Generator<Need> {
  if ('origin' in struct && struct.origin) yield struct.origin
  if ('rightOrigin' in struct && struct.rightOrigin) yield struct.rightOrigin
  const parent = 'parent' in struct ? struct.parent : null
  if (parent && typeof parent === 'object' && 'clock' in parent) yield parent
}
