import { lazy } from 'react'

/** Comes when it is opened, and its models in a thread of their own. */
export const AnalysisTab = lazy(async () => ({ default: (await import('./analysis-tab.tsx')).AnalysisTab }))
