import type { Thread } from '#core/contracts/comments'
import type { Range } from './anchor.ts'

export const FILTERS = ['open', 'resolved', 'mine', 'mentions'] as const
export type Filter = (typeof FILTERS)[number]

export type Ranges = ReadonlyMap<string, Range>

/** Threads in the order of the text; those about the whole piece after them, those whose words are gone last. */
export interface Arranged {
  placed: Thread[]
  whole: Thread[]
  orphaned: Thread[]
}

const isAbout = (thread: Thread) => thread.anchor !== null || thread.quote !== ''

export function arrange(threads: readonly Thread[], ranges: Ranges): Arranged {
  const place = ({ id }: Thread) => ranges.get(id)
  const placed = threads.filter(place).toSorted((a, b) => {
    const [one, other] = [place(a), place(b)]
    return (one?.from ?? 0) - (other?.from ?? 0) || (one?.to ?? 0) - (other?.to ?? 0)
  })
  const rest = threads.filter((thread) => !place(thread))
  return {
    placed,
    whole: rest.filter((thread) => !isAbout(thread)),
    // A reaction to words that are gone says nothing any more.
    orphaned: rest.filter((thread) => isAbout(thread) && thread.commentCount > 0),
  }
}

/** Mine are those I wrote in, resolved or not; so with those that mention me. */
export function isIn(filter: Filter, thread: Thread, me: string): boolean {
  switch (filter) {
    case 'open':
      return thread.resolved === null
    case 'resolved':
      return thread.resolved !== null
    case 'mine':
      return thread.createdBy.id === me || thread.comments.some(({ author }) => author.id === me)
    case 'mentions':
      return thread.comments.some(({ mentions }) => mentions.includes(me))
  }
}

export const inOrder = ({ placed, whole, orphaned }: Arranged): Thread[] => [...placed, ...whole, ...orphaned]

/** The thread `step` places on from the one that is active, around the ends. */
export function nextThread(threads: readonly Thread[], active: string | null, step: 1 | -1): string | null {
  if (threads.length === 0) return null
  const at = threads.findIndex(({ id }) => id === active)
  if (at < 0) return (step === 1 ? threads[0] : threads.at(-1))?.id ?? null
  return threads[(at + step + threads.length) % threads.length]?.id ?? null
}

/** The innermost of the ranges that hold a position. */
export function threadAt(ranges: Ranges, position: number): string | null {
  let found: { id: string; size: number } | null = null
  for (const [id, { from, to }] of ranges)
    if (from <= position && position < to && (!found || to - from < found.size))
      found = { id, size: to - from }
  return found?.id ?? null
}
