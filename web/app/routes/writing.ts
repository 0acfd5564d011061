import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { calendarSearch } from '#web/features/calendar/calendar-view'
import { bulkSearch, contentSearch, inboxSearch, studioSearch } from '../search.ts'
import { app } from './app.ts'

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  component: lazyRouteComponent(() => import('#web/features/home/home-page'), 'HomePage'),
})
const content = createRoute({
  getParentRoute: () => app,
  path: '/content',
  validateSearch: contentSearch,
  component: lazyRouteComponent(() => import('#web/features/content/content-page'), 'ContentPage'),
})
const bulkRuns = createRoute({
  getParentRoute: () => app,
  path: '/content/bulk',
  component: lazyRouteComponent(() => import('#web/features/bulk/bulk-page'), 'BulkPage'),
})
const newBulkRun = createRoute({
  getParentRoute: () => app,
  path: '/content/bulk/new',
  validateSearch: bulkSearch,
  component: lazyRouteComponent(() => import('#web/features/bulk/new-bulk-page'), 'NewBulkPage'),
})
const bulkRun = createRoute({
  getParentRoute: () => app,
  path: '/content/bulk/$bulkRunId',
  component: lazyRouteComponent(() => import('#web/features/bulk/bulk-run-page'), 'BulkRunPage'),
})
const calendar = createRoute({
  getParentRoute: () => app,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('#web/features/calendar/calendar-page'), 'CalendarPage'),
})
const loadStudio = () => import('#web/features/studio/studio-page')
const newStudio = createRoute({
  getParentRoute: () => app,
  path: '/studio',
  validateSearch: studioSearch,
  component: lazyRouteComponent(loadStudio, 'StudioPage'),
})
const studio = createRoute({
  getParentRoute: () => app,
  path: '/studio/$contentId',
  component: lazyRouteComponent(loadStudio, 'StudioPage'),
})
const templates = createRoute({
  getParentRoute: () => app,
  path: '/templates',
  component: lazyRouteComponent(() => import('#web/features/templates/templates-page'), 'TemplatesPage'),
})
const template = createRoute({
  getParentRoute: () => app,
  path: '/templates/$templateId',
  component: lazyRouteComponent(() => import('#web/features/templates/template-page'), 'TemplatePage'),
})
const inbox = createRoute({
  getParentRoute: () => app,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('#web/features/inbox/inbox-page'), 'InboxPage'),
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
