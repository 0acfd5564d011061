import { createRoute } from '@tanstack/react-router'
import { pageOf } from '../page-of.ts'
import { app } from './app.ts'

const brand = createRoute({
  getParentRoute: () => app,
  path: '/brand',
  ...pageOf(() => import('#web/features/brand/brand-page'), 'BrandPage', 'brand', 'studio'),
})
const voice = createRoute({
  getParentRoute: () => app,
  path: '/brand/$voiceId',
  ...pageOf(() => import('#web/features/brand/voice-page'), 'VoicePage', 'brand', 'studio'),
})
const styleGuide = createRoute({
  getParentRoute: () => app,
  path: '/brand/style-guide',
  ...pageOf(() => import('#web/features/style/style-guide-page'), 'StyleGuidePage', 'style', 'brand'),
})
const knowledge = createRoute({
  getParentRoute: () => app,
  path: '/brand/knowledge',
  ...pageOf(() => import('#web/features/knowledge/knowledge-page'), 'KnowledgePage', 'knowledge', 'brand'),
})
const source = createRoute({
  getParentRoute: () => app,
  path: '/brand/knowledge/$sourceId',
  ...pageOf(() => import('#web/features/knowledge/source-page'), 'SourcePage', 'knowledge'),
})

/** How the workspace sounds, and what it knows. */
export const brandRoutes = [brand, voice, styleGuide, knowledge, source] as const
