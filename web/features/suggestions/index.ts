import { lazyPart } from '#web/lib/lazy-part'

export const SuggestionsTab = lazyPart(async () => (await import('./suggestions-tab.tsx')).SuggestionsTab)
