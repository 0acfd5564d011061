import { createRoute } from '@tanstack/react-router'
import { pageOf } from '../page-of.ts'
import { app } from './app.ts'

const broadcasts = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts',
  ...pageOf(() => import('#web/features/broadcasts/broadcasts-page'), 'BroadcastsPage', 'broadcasts'),
})
const newBroadcast = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/new',
  ...pageOf(() => import('#web/features/broadcasts/new-broadcast-page'), 'NewBroadcastPage', 'broadcasts'),
})
const editBroadcast = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/$broadcastId/edit',
  ...pageOf(
    () => import('#web/features/broadcasts/edit-broadcast-page'),
    'EditBroadcastPage',
    'broadcasts',
    'inbox',
  ),
})
const broadcast = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/$broadcastId',
  ...pageOf(
    () => import('#web/features/broadcasts/broadcast-page'),
    'BroadcastPage',
    'broadcasts',
    'notification-templates',
    'deliveries',
  ),
})
const schedules = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/schedules',
  ...pageOf(
    () => import('#web/features/schedules/schedules-page'),
    'SchedulesPage',
    'schedules',
    'broadcasts',
    'deliveries',
  ),
})
const notificationTemplates = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/templates',
  ...pageOf(
    () => import('#web/features/notification-templates/notification-templates-page'),
    'NotificationTemplatesPage',
    'notification-templates',
    'liquid',
    'broadcasts',
  ),
})
const mailBrand = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/look',
  ...pageOf(
    () => import('#web/features/notification-templates/mail-brand-page'),
    'MailBrandPage',
    'notification-templates',
    'broadcasts',
  ),
})
const digests = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/digests',
  ...pageOf(() => import('#web/features/schedules/digests-page'), 'DigestsPage', 'schedules', 'broadcasts'),
})

/** What is sent, when, and how it looks. */
export const broadcastsRoutes = [
  broadcasts,
  newBroadcast,
  editBroadcast,
  broadcast,
  schedules,
  notificationTemplates,
  mailBrand,
  digests,
] as const
