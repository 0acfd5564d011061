import { createRoute } from '@tanstack/react-router'
import { calendarSearch } from '#web/features/calendar/calendar-view'
import { pageOf } from '../page-of.ts'
import { bulkSearch, contentSearch, inboxSearch, studioSearch } from '../search.ts'
import { app } from './app.ts'

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  ...pageOf(() => import('#web/features/home/home-page'), 'HomePage', 'home'),
})
const content = createRoute({
  getParentRoute: () => app,
  path: '/content',
  validateSearch: contentSearch,
  ...pageOf(
    () => import('#web/features/content/content-page'),
    'ContentPage',
    'content',
    'transfer',
    'library',
  ),
})
const bulkRuns = createRoute({
  getParentRoute: () => app,
  path: '/content/bulk',
  ...pageOf(() => import('#web/features/bulk/bulk-page'), 'BulkPage', 'bulk', 'content'),
})
const newBulkRun = createRoute({
  getParentRoute: () => app,
  path: '/content/bulk/new',
  validateSearch: bulkSearch,
  ...pageOf(
    () => import('#web/features/bulk/new-bulk-page'),
    'NewBulkPage',
    'bulk',
    'studio',
    'knowledge',
    'templates',
    'brand',
  ),
})
const bulkRun = createRoute({
  getParentRoute: () => app,
  path: '/content/bulk/$bulkRunId',
  ...pageOf(() => import('#web/features/bulk/bulk-run-page'), 'BulkRunPage', 'bulk'),
})
const calendar = createRoute({
  getParentRoute: () => app,
  path: '/calendar',
  validateSearch: calendarSearch,
  ...pageOf(() => import('#web/features/calendar/calendar-page'), 'CalendarPage', 'calendar'),
})
/** The editor is not waited for, but on its way at once: it is the largest part. */
const loadStudio = () => {
  void import('#web/features/studio/page-editor')
  return import('#web/features/studio/studio-page')
}
const studioPage = pageOf(
  loadStudio,
  'StudioPage',
  'studio',
  'analysis',
  'brand',
  'comments',
  'history',
  'knowledge',
  'presence',
  'review',
  'rewriting',
  'style',
  'suggestions',
  'templates',
  'transfer',
)
const newStudio = createRoute({
  getParentRoute: () => app,
  path: '/studio',
  validateSearch: studioSearch,
  ...studioPage,
})
const studio = createRoute({
  getParentRoute: () => app,
  path: '/studio/$contentId',
  ...studioPage,
})
const templates = createRoute({
  getParentRoute: () => app,
  path: '/templates',
  ...pageOf(() => import('#web/features/templates/templates-page'), 'TemplatesPage', 'templates', 'liquid'),
})
const template = createRoute({
  getParentRoute: () => app,
  path: '/templates/$templateId',
  ...pageOf(
    () => import('#web/features/templates/template-page'),
    'TemplatePage',
    'templates',
    'studio',
    'liquid',
  ),
})
const inbox = createRoute({
  getParentRoute: () => app,
  path: '/inbox',
  validateSearch: inboxSearch,
  ...pageOf(() => import('#web/features/inbox/inbox-page'), 'InboxPage', 'inbox'),
})

/** What is written, alone and together. */
export const writingRoutes = [
  home,
  content,
  bulkRuns,
  newBulkRun,
  bulkRun,
  calendar,
  newStudio,
  studio,
  templates,
  template,
  inbox,
] as const
