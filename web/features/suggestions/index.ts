import { lazy } from 'react'

export const SuggestionsTab = lazy(async () => ({
  default: (await import('./suggestions-tab.tsx')).SuggestionsTab,
}))
