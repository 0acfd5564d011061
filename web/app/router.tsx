import { createRouter } from '@tanstack/react-router'
import { tokens } from '#web/lib/api'
import { PageError, PagePending } from './fallbacks.tsx'
import { NotFound } from './not-found.tsx'
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
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
