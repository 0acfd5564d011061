import { createRoute } from '@tanstack/react-router'
import { pageOf } from '../page-of.ts'
import { audienceSearch } from '../search.ts'
import { app } from './app.ts'

const audience = createRoute({
  getParentRoute: () => app,
  path: '/audience',
  validateSearch: audienceSearch,
  ...pageOf(() => import('#web/features/audience/audience-page'), 'AudiencePage', 'audience'),
})
const segments = createRoute({
  getParentRoute: () => app,
  path: '/audience/segments',
  ...pageOf(() => import('#web/features/audience/segments-page'), 'SegmentsPage', 'audience'),
})
const segment = createRoute({
  getParentRoute: () => app,
  path: '/audience/segments/$segmentId',
  ...pageOf(() => import('#web/features/audience/segment-page'), 'SegmentPage', 'audience'),
})
const contactImports = createRoute({
  getParentRoute: () => app,
  path: '/audience/imports',
  ...pageOf(() => import('#web/features/audience/imports-page'), 'ImportsPage', 'audience'),
})
const contactImport = createRoute({
  getParentRoute: () => app,
  path: '/audience/imports/$importId',
  ...pageOf(() => import('#web/features/audience/import-page'), 'ImportPage', 'audience'),
})
const suppressions = createRoute({
  getParentRoute: () => app,
  path: '/audience/suppressions',
  ...pageOf(() => import('#web/features/audience/suppressions-page'), 'SuppressionsPage', 'audience'),
})
const attributes = createRoute({
  getParentRoute: () => app,
  path: '/audience/attributes',
  ...pageOf(() => import('#web/features/audience/attributes-page'), 'AttributesPage', 'audience'),
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
