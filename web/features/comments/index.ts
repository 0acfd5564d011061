import { lazy } from 'react'

export { useOptionalComments } from './comments-context.ts'
export { CommentsProvider } from './comments-provider.tsx'

/** Comes with the editor it needs, and the list when it is opened: the page itself does not wait for them. */
export const CommentsInText = lazy(async () => ({
  default: (await import('./comments-in-text.tsx')).CommentsInText,
}))
export const CommentsTab = lazy(async () => ({ default: (await import('./comments-tab.tsx')).CommentsTab }))
