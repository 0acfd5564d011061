import { lazyPart } from '#web/lib/lazy-part'

/** Comes when it is opened, and its models in a thread of their own. */
export const AnalysisTab = lazyPart(async () => (await import('./analysis-tab.tsx')).AnalysisTab)

/** Beside drafts to choose from; likewise. */
export const DraftReading = lazyPart(async () => (await import('./draft-reading.tsx')).DraftReading)
export type { DraftReadingProps } from './draft-reading.tsx'
