import { createRoute, redirect } from '@tanstack/react-router'
import { pageOf } from '../page-of.ts'
import { auditSearch, deliveriesSearch, securitySearch, statisticsSearch, webhookSearch } from '../search.ts'
import { app } from './app.ts'

const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  ...pageOf(() => import('#web/app/settings-layout'), 'SettingsLayout', 'settings'),
})
const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/profile' })
  },
})
const profile = createRoute({
  getParentRoute: () => settings,
  path: '/profile',
  ...pageOf(() => import('#web/features/auth/profile-page'), 'ProfilePage', 'settings'),
})
const security = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  validateSearch: securitySearch,
  ...pageOf(() => import('#web/features/auth/security-page'), 'SecurityPage', 'settings', 'auth'),
})
const notifications = createRoute({
  getParentRoute: () => settings,
  path: '/notifications',
  ...pageOf(() => import('#web/features/inbox/preferences-page'), 'PreferencesPage', 'notification-settings'),
})
const workspace = createRoute({
  getParentRoute: () => settings,
  path: '/workspace',
  ...pageOf(() => import('#web/features/workspaces/workspace-page'), 'WorkspacePage', 'settings'),
})
const members = createRoute({
  getParentRoute: () => settings,
  path: '/members',
  ...pageOf(() => import('#web/features/access/members-page'), 'MembersPage', 'settings'),
})
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  ...pageOf(() => import('#web/features/access/api-keys-page'), 'ApiKeysPage', 'settings'),
})
const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: auditSearch,
  ...pageOf(() => import('#web/features/audit/audit-page'), 'AuditPage', 'settings'),
})
const deliveries = createRoute({
  getParentRoute: () => settings,
  path: '/deliveries',
  validateSearch: deliveriesSearch,
  ...pageOf(() => import('#web/features/deliveries/deliveries-page'), 'DeliveriesPage', 'deliveries'),
})
const deliveryStatistics = createRoute({
  getParentRoute: () => settings,
  path: '/deliveries/statistics',
  validateSearch: statisticsSearch,
  ...pageOf(() => import('#web/features/deliveries/statistics-page'), 'StatisticsPage', 'deliveries'),
})
const sendingRules = createRoute({
  getParentRoute: () => settings,
  path: '/deliveries/rules',
  ...pageOf(
    () => import('#web/features/deliveries/sending-rules-page'),
    'SendingRulesPage',
    'deliveries',
    'notification-settings',
  ),
})
const chats = createRoute({
  getParentRoute: () => settings,
  path: '/chats',
  ...pageOf(() => import('#web/features/deliveries/chats-page'), 'ChatsPage', 'deliveries'),
})
const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  ...pageOf(() => import('#web/features/webhooks/pages'), 'WebhooksPage', 'webhooks'),
})
const webhook = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks/$endpointId',
  validateSearch: webhookSearch,
  ...pageOf(() => import('#web/features/webhooks/pages'), 'WebhookPage', 'webhooks'),
})

/** How a person, the workspace and its sending are set up. */
export const settingsRoutes = settings.addChildren([
  settingsIndex,
  profile,
  security,
  notifications,
  workspace,
  members,
  apiKeys,
  audit,
  deliveries,
  deliveryStatistics,
  sendingRules,
  chats,
  webhooks,
  webhook,
])
