import { startTransition, useEffect, useState } from 'react'
import type { LiveDocument } from '#web/lib/live/live-document'
import { type PersonHere, peopleHere, seenBy } from './people.ts'

/** Without a word to the page for this long, somebody is away; without a letter for this long, not typing (ms). */
const AWAY_AFTER = 60_000
const TYPING_FOR = 2_000

const INPUT = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Tells the others whether this person is at the page, and typing. */
function tellAboutMe(live: LiveDocument) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let typing: ReturnType<typeof setTimeout> | undefined
  const say = (field: 'away' | 'typing', value: boolean) => {
    if (live.awareness.getLocalState()?.[field] === value) return
    live.awareness.setLocalStateField(field, value)
    if (field === 'typing') live.say({ type: 'collaboration:typing', typing: value })
  }
  const leave = () => say('away', true)
  const here = () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') return leave()
    timer = setTimeout(leave, AWAY_AFTER)
    say('away', false)
  }
  const wrote = (_: Uint8Array, _origin: unknown, _doc: unknown, { local }: { local: boolean }) => {
    if (!local || !live.read().canWrite) return
    clearTimeout(typing)
    typing = setTimeout(() => say('typing', false), TYPING_FOR)
    say('typing', true)
  }
  here()
  live.doc.on('update', wrote)
  document.addEventListener('visibilitychange', here)
  for (const name of INPUT) window.addEventListener(name, here, { passive: true })
  return () => {
    clearTimeout(timer)
    clearTimeout(typing)
    live.doc.off('update', wrote)
    document.removeEventListener('visibilitychange', here)
    for (const name of INPUT) window.removeEventListener(name, here)
  }
}

interface Here {
  people: readonly PersonHere[]
  /** Who has had the page open since its words last changed, by user id. */
  seen: ReadonlySet<string>
}
const NOBODY: Here = { people: [], seen: new Set() }

const isSame = (one: Here, other: Here): boolean =>
  JSON.stringify([one.people, [...one.seen]]) === JSON.stringify([other.people, [...other.seen]])

/** The others who have this document open. */
export function usePeople(live: LiveDocument | null, userId: string): Here {
  const [here, setHere] = useState(NOBODY)
  useEffect(() => {
    if (!live) return
    let known = NOBODY
    const look = (changed: boolean) => {
      const people = peopleHere(live.awareness.getStates(), userId)
      const next = { people, seen: seenBy(known.seen, changed, people) }
      if (isSame(known, next)) return
      known = next
      // Whoever types here does not wait until it is drawn who else is.
      startTransition(() => setHere(next))
    }
    const moved = () => look(false)
    const changed = () => look(true)
    live.awareness.on('change', moved)
    live.doc.on('update', changed)
    const silent = tellAboutMe(live)
    look(false)
    return () => {
      silent()
      live.awareness.off('change', moved)
      live.doc.off('update', changed)
      setHere(NOBODY)
    }
  }, [live, userId])
  return here
}
