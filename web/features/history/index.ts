import { lazy } from 'react'

export type { Compared } from './history-queries.ts'
export const HistoryTab = lazy(async () => ({ default: (await import('./history-tab.tsx')).HistoryTab }))
export const CompareView = lazy(async () => ({ default: (await import('./compare-view.tsx')).CompareView }))
