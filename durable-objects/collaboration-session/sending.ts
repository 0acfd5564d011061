import { merge } from './document-log.ts'
import { type AwarenessEntry, awarenessFrame, updateFrame } from './frames.ts'
import type { Seat } from './seat.ts'
import type { WaitingUpdate } from './waiting-updates.ts'

/** What a socket has said of a client; null when it has gone and the room says so itself. */
export interface Signal {
  seat: Seat | null
  entry: AwarenessEntry
}

/** Up to so many authors in one window, each gets the others' updates without its own; beyond it, the echo is cheaper. */
const EXACT_AUTHORS = 4
const saved = (updates: number) => JSON.stringify({ type: 'document:saved', updates })

/** Shows everybody what is on disk now, `merged` from `batch`, and tells its authors that it is. */
export function sendUpdate(
  seats: Iterable<Seat>,
  merged: Uint8Array,
  batch: readonly Pick<WaitingUpdate, 'seat' | 'update'>[],
): void {
  const counts = new Map<Seat, number>()
  for (const { seat } of batch) counts.set(seat, (counts.get(seat) ?? 0) + 1)
  const frame = updateFrame(merged)
  const exact = counts.size <= EXACT_AUTHORS
  for (const seat of seats) {
    const count = counts.get(seat)
    if (count === undefined || !exact) seat.peer.send(frame)
    else if (counts.size > 1) {
      const others = batch.filter((waiting) => waiting.seat !== seat)
      seat.peer.send(updateFrame(merge(others.map(({ update }) => update))))
    }
    if (count !== undefined && seat.peer.typed) seat.peer.send(saved(count))
  }
}

/** A typed client does not hear its own signal when there is no other beside it. */
export function sendSignals(seats: Iterable<Seat>, signals: readonly Signal[]): void {
  const frame = awarenessFrame(signals.map(({ entry }) => entry))
  const [first] = signals
  const author = signals.length === 1 && first?.seat?.peer.typed ? first.seat : null
  for (const seat of seats) if (seat !== author) seat.peer.send(frame)
}
