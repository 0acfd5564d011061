import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { auditSearch, deliveriesSearch, statisticsSearch, webhookSearch } from '../search.ts'
import { app } from './app.ts'

const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  component: lazyRouteComponent(() => import('#web/app/settings-layout'), 'SettingsLayout'),
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
  component: lazyRouteComponent(() => import('#web/features/auth/profile-page'), 'ProfilePage'),
})
const security = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  component: lazyRouteComponent(() => import('#web/features/auth/security-page'), 'SecurityPage'),
})
const notifications = createRoute({
  getParentRoute: () => settings,
  path: '/notifications',
  component: lazyRouteComponent(() => import('#web/features/inbox/preferences-page'), 'PreferencesPage'),
})
const workspace = createRoute({
  getParentRoute: () => settings,
  path: '/workspace',
  component: lazyRouteComponent(() => import('#web/features/workspaces/workspace-page'), 'WorkspacePage'),
})
const members = createRoute({
  getParentRoute: () => settings,
  path: '/members',
  component: lazyRouteComponent(() => import('#web/features/access/members-page'), 'MembersPage'),
})
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('#web/features/access/api-keys-page'), 'ApiKeysPage'),
})
const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('#web/features/audit/audit-page'), 'AuditPage'),
})
const deliveries = createRoute({
  getParentRoute: () => settings,
  path: '/deliveries',
  validateSearch: deliveriesSearch,
  component: lazyRouteComponent(() => import('#web/features/deliveries/deliveries-page'), 'DeliveriesPage'),
})
const deliveryStatistics = createRoute({
  getParentRoute: () => settings,
  path: '/deliveries/statistics',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import('#web/features/deliveries/statistics-page'), 'StatisticsPage'),
})
const sendingRules = createRoute({
  getParentRoute: () => settings,
  path: '/deliveries/rules',
  component: lazyRouteComponent(
    () => import('#web/features/deliveries/sending-rules-page'),
    'SendingRulesPage',
  ),
})
const chats = createRoute({
  getParentRoute: () => settings,
  path: '/chats',
  component: lazyRouteComponent(() => import('#web/features/deliveries/chats-page'), 'ChatsPage'),
})
const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('#web/features/webhooks/pages'), 'WebhooksPage'),
})
const webhook = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks/$endpointId',
  validateSearch: webhookSearch,
  component: lazyRouteComponent(() => import('#web/features/webhooks/pages'), 'WebhookPage'),
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
