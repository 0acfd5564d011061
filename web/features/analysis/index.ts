import { lazy } from 'react'

/** Comes when it is opened, and its models in a thread of their own. */
export const AnalysisTab = lazy(async () => ({ default: (await import('./analysis-tab.tsx')).AnalysisTab }))

/** Beside drafts to choose from; likewise. */
export const DraftReading = lazy(async () => ({
  default: (await import('./draft-reading.tsx')).DraftReading,
}))
export type { DraftReadingProps } from './draft-reading.tsx'
