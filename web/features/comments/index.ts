import { lazyPart } from '#web/lib/lazy-part'

export { useOptionalComments } from './comments-context.ts'
export { CommentsProvider } from './comments-provider.tsx'

/** Comes with the editor it needs, and the list when it is opened: the page itself does not wait for them. */
export const CommentsInText = lazyPart(async () => (await import('./comments-in-text.tsx')).CommentsInText)
export const CommentsTab = lazyPart(async () => (await import('./comments-tab.tsx')).CommentsTab)
