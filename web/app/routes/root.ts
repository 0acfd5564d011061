import { createRootRouteWithContext } from '@tanstack/react-router'
import type { TokenSource } from '#web/lib/access-token'
import { NotFoundPage } from '../not-found.tsx'
import { Root } from '../root.tsx'

export interface RouterContext {
  tokens: TokenSource
}

export const root = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFoundPage,
})
