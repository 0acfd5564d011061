import { shallowEqual } from '@mantine/hooks'
import { useMemo, useSyncExternalStore } from 'react'
import type { PageState, StudioDocument, StudioState } from './studio-document.ts'

/** One part of the page being written: who asks for it is drawn anew when that part changes, and only then. */
export const useStudioPart = <Part extends keyof StudioState>(
  document: StudioDocument,
  part: Part,
): StudioState[Part] => useSyncExternalStore(document.subscribe, () => document.read()[part])

/** All of it but what changes with each letter: drawing the whole studio takes longer than typing one. */
export function usePageState(document: StudioDocument): PageState {
  const read = useMemo(() => pageReader(document.read), [document])
  return useSyncExternalStore(document.subscribe, read)
}

/** Answers the same object until something in it has changed. */
function pageReader(read: () => StudioState): () => PageState {
  let known: PageState | null = null
  return () => {
    const { title: _title, doc: _doc, save: _save, ...page } = read()
    known = known && shallowEqual(known, page) ? known : page
    return known
  }
}
