import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { app } from './app.ts'

const brand = createRoute({
  getParentRoute: () => app,
  path: '/brand',
  component: lazyRouteComponent(() => import('#web/features/brand/brand-page'), 'BrandPage'),
})
const voice = createRoute({
  getParentRoute: () => app,
  path: '/brand/$voiceId',
  component: lazyRouteComponent(() => import('#web/features/brand/voice-page'), 'VoicePage'),
})
const styleGuide = createRoute({
  getParentRoute: () => app,
  path: '/brand/style-guide',
  component: lazyRouteComponent(() => import('#web/features/style/style-guide-page'), 'StyleGuidePage'),
})
const knowledge = createRoute({
  getParentRoute: () => app,
  path: '/brand/knowledge',
  component: lazyRouteComponent(() => import('#web/features/knowledge/knowledge-page'), 'KnowledgePage'),
})
const source = createRoute({
  getParentRoute: () => app,
  path: '/brand/knowledge/$sourceId',
  component: lazyRouteComponent(() => import('#web/features/knowledge/source-page'), 'SourcePage'),
})

/** How the workspace sounds, and what it knows. */
export const brandRoutes = [brand, voice, styleGuide, knowledge, source] as const
