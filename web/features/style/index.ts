import { lazyPart } from '#web/lib/lazy-part'

export const StyleTab = lazyPart(async () => (await import('./style-tab.tsx')).StyleTab)
