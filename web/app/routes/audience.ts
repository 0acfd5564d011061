import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { audienceSearch } from '../search.ts'
import { app } from './app.ts'

const audience = createRoute({
  getParentRoute: () => app,
  path: '/audience',
  validateSearch: audienceSearch,
  component: lazyRouteComponent(() => import('#web/features/audience/audience-page'), 'AudiencePage'),
})
const segments = createRoute({
  getParentRoute: () => app,
  path: '/audience/segments',
  component: lazyRouteComponent(() => import('#web/features/audience/segments-page'), 'SegmentsPage'),
})
const segment = createRoute({
  getParentRoute: () => app,
  path: '/audience/segments/$segmentId',
  component: lazyRouteComponent(() => import('#web/features/audience/segment-page'), 'SegmentPage'),
})
const contactImports = createRoute({
  getParentRoute: () => app,
  path: '/audience/imports',
  component: lazyRouteComponent(() => import('#web/features/audience/imports-page'), 'ImportsPage'),
})
const contactImport = createRoute({
  getParentRoute: () => app,
  path: '/audience/imports/$importId',
  component: lazyRouteComponent(() => import('#web/features/audience/import-page'), 'ImportPage'),
})
const suppressions = createRoute({
  getParentRoute: () => app,
  path: '/audience/suppressions',
  component: lazyRouteComponent(() => import('#web/features/audience/suppressions-page'), 'SuppressionsPage'),
})
const attributes = createRoute({
  getParentRoute: () => app,
  path: '/audience/attributes',
  component: lazyRouteComponent(() => import('#web/features/audience/attributes-page'), 'AttributesPage'),
})

/** Whom it is sent to. */
export const audienceRoutes = [
  audience,
  segments,
  segment,
  contactImports,
  contactImport,
  suppressions,
  attributes,
] as const
