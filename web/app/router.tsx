import { createRouter } from '@tanstack/react-router'
import { tokens } from '#web/lib/api'
import { NotFoundPage, PageError, PagePending } from './fallbacks.tsx'
import { routeTree } from './routes/index.ts'

export const router = createRouter({
  routeTree,
  context: { tokens },
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFoundPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
