import { lazyPart } from '#web/lib/lazy-part'

export type { Compared } from './history-queries.ts'
export const HistoryTab = lazyPart(async () => (await import('./history-tab.tsx')).HistoryTab)
export const CompareView = lazyPart(async () => (await import('./compare-view.tsx')).CompareView)
