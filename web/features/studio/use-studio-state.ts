import { shallowEqual } from '@mantine/hooks'
import { startTransition, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { later } from '#web/lib/hub/later'
import { saveLine } from './save-line.ts'
import type { SaveState } from './save-state.ts'
import type { StudioDocument } from './studio-document.ts'
import type { PageState, StudioState } from './studio-state.ts'

/** One part of the page being written: who asks for it is drawn anew when that part changes, and only then. */
export const useStudioPart = <Part extends keyof StudioState>(
  document: StudioDocument,
  part: Part,
): StudioState[Part] => useSyncExternalStore(document.subscribe, () => document.read()[part])

/** What `select` makes of the page being written: drawn anew when the answer is another. */
export const useStudioFact = <Fact extends string | number | boolean>(
  document: StudioDocument,
  select: (state: StudioState) => Fact,
): Fact => useSyncExternalStore(document.subscribe, () => select(document.read()))

/** How safe the words are, as the page says it. */
export function useSaveLine({ read, subscribe }: StudioDocument): SaveState {
  const line = useMemo(() => saveLine({ read, subscribe, schedule: later }), [read, subscribe])
  return useSyncExternalStore(line.subscribe, line.read)
}

/**
 * All of it but what changes with each letter: drawing the whole studio takes longer than typing one. What the
 * library says of a page that is written in is drawn between the letters.
 */
export function usePageState(document: StudioDocument): PageState {
  const [page, setPage] = useState(() => pageOf(document.read()))
  useEffect(() => {
    const show = (next: PageState) => setPage((shown) => (shallowEqual(shown, next) ? shown : next))
    let known = pageOf(document.read())
    show(known)
    const stop = document.subscribe(() => {
      const next = pageOf(document.read())
      if (shallowEqual(known, next)) return
      const waits = isOfLibrary(known, next)
      known = next
      if (waits) startTransition(() => show(next))
      else show(next)
    })
    return () => {
      stop()
    }
  }, [document])
  return page
}

function pageOf({ title: _title, doc: _doc, save: _save, ...page }: StudioState): PageState {
  return page
}

/** Nothing but the library's copy of the same content has changed. */
const isOfLibrary = (before: PageState, next: PageState): boolean =>
  before.content !== null && shallowEqual({ ...before, content: next.content }, next)
