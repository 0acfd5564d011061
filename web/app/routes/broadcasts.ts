import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { app } from './app.ts'

const broadcasts = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts',
  component: lazyRouteComponent(() => import('#web/features/broadcasts/broadcasts-page'), 'BroadcastsPage'),
})
const newBroadcast = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/new',
  component: lazyRouteComponent(
    () => import('#web/features/broadcasts/new-broadcast-page'),
    'NewBroadcastPage',
  ),
})
const broadcast = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/$broadcastId',
  component: lazyRouteComponent(() => import('#web/features/broadcasts/broadcast-page'), 'BroadcastPage'),
})
const schedules = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/schedules',
  component: lazyRouteComponent(() => import('#web/features/schedules/schedules-page'), 'SchedulesPage'),
})
const notificationTemplates = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/templates',
  component: lazyRouteComponent(
    () => import('#web/features/notification-templates/notification-templates-page'),
    'NotificationTemplatesPage',
  ),
})
const mailBrand = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/look',
  component: lazyRouteComponent(
    () => import('#web/features/notification-templates/mail-brand-page'),
    'MailBrandPage',
  ),
})
const digests = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/digests',
  component: lazyRouteComponent(() => import('#web/features/schedules/digests-page'), 'DigestsPage'),
})

/** What is sent, when, and how it looks. */
export const broadcastsRoutes = [
  broadcasts,
  newBroadcast,
  broadcast,
  schedules,
  notificationTemplates,
  mailBrand,
  digests,
] as const
