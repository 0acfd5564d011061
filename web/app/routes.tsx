import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { calendarSearch } from '#web/features/calendar/calendar-view'
import type { TokenSource } from '#web/lib/access-token'
import { AuthLayout } from './auth-layout.tsx'
import { FramePending } from './frame/frame-pending.tsx'
import { requireNobody, requirePerson, requireWorkspace } from './guards.ts'
import { Root } from './root.tsx'
import {
  audienceSearch,
  auditSearch,
  authSearch,
  bulkSearch,
  consentSearch,
  contentSearch,
  deliveriesSearch,
  inboxSearch,
  mailboxSearch,
  statisticsSearch,
  studioSearch,
  tokenSearch,
} from './search.ts'

export interface RouterContext {
  tokens: TokenSource
}

const root = createRootRouteWithContext<RouterContext>()({ component: Root })

const loadFrame = () => import('./frame/frame.tsx')

/** Inside a workspace: the rail, the bars, the work. The frame's code comes while the token is fetched. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: lazyRouteComponent(loadFrame, 'Frame'),
  pendingComponent: FramePending,
  beforeLoad: ({ context, location }) => {
    void loadFrame()
    return requireWorkspace(context.tokens, location.href)
  },
})

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
const brand = createRoute({
  getParentRoute: () => app,
  path: '/brand',
  component: lazyRouteComponent(() => import('#web/features/brand/brand-page'), 'BrandPage'),
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
const voice = createRoute({
  getParentRoute: () => app,
  path: '/brand/$voiceId',
  component: lazyRouteComponent(() => import('#web/features/brand/voice-page'), 'VoicePage'),
})
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
const notificationTemplates = createRoute({
  getParentRoute: () => app,
  path: '/broadcasts/templates',
  component: lazyRouteComponent(
    () => import('#web/features/notification-templates/notification-templates-page'),
    'NotificationTemplatesPage',
  ),
})
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
const attributes = createRoute({
  getParentRoute: () => app,
  path: '/audience/attributes',
  component: lazyRouteComponent(() => import('#web/features/audience/attributes-page'), 'AttributesPage'),
})
const suppressions = createRoute({
  getParentRoute: () => app,
  path: '/audience/suppressions',
  component: lazyRouteComponent(() => import('#web/features/audience/suppressions-page'), 'SuppressionsPage'),
})
const inbox = createRoute({
  getParentRoute: () => app,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('#web/features/inbox/inbox-page'), 'InboxPage'),
})

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

/** Before a workspace: one narrow column. */
const entrance = createRoute({ getParentRoute: () => root, id: 'entrance', component: AuthLayout })
const outside = createRoute({
  getParentRoute: () => entrance,
  id: 'outside',
  validateSearch: authSearch,
  beforeLoad: ({ context, search }) => requireNobody(context.tokens, search.next),
})
const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('#web/features/auth/sign-in-page'), 'SignInPage'),
})
const signUp = createRoute({
  getParentRoute: () => outside,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('#web/features/auth/sign-up-page'), 'SignUpPage'),
})
const twoFactor = createRoute({
  getParentRoute: () => outside,
  path: '/two-factor',
  component: lazyRouteComponent(() => import('#web/features/auth/two-factor-page'), 'TwoFactorPage'),
})
const forgotPassword = createRoute({
  getParentRoute: () => outside,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('#web/features/auth/forgot-password-page'),
    'ForgotPasswordPage',
  ),
})
const resetPassword = createRoute({
  getParentRoute: () => entrance,
  path: '/reset-password',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('#web/features/auth/reset-password-page'), 'ResetPasswordPage'),
})
const verifyEmail = createRoute({
  getParentRoute: () => entrance,
  path: '/verify-email',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('#web/features/auth/verify-email-page'), 'VerifyEmailPage'),
})
const invitation = createRoute({
  getParentRoute: () => entrance,
  path: '/invitations/$invitationId',
  component: lazyRouteComponent(() => import('#web/features/workspaces/invitation-page'), 'InvitationPage'),
})
const inside = createRoute({
  getParentRoute: () => entrance,
  id: 'inside',
  beforeLoad: ({ context, location }) => requirePerson(context.tokens, location.href),
})
const welcome = createRoute({
  getParentRoute: () => inside,
  path: '/welcome',
  component: lazyRouteComponent(() => import('#web/features/workspaces/welcome-page'), 'WelcomePage'),
})
const consent = createRoute({
  getParentRoute: () => inside,
  path: '/oauth/consent',
  validateSearch: consentSearch,
  component: lazyRouteComponent(() => import('#web/features/auth/consent-page'), 'ConsentPage'),
})

/** Inside a workspace, without its frame. */
const paper = createRoute({
  getParentRoute: () => root,
  id: 'paper',
  beforeLoad: ({ context, location }) => requireWorkspace(context.tokens, location.href),
})
const print = createRoute({
  getParentRoute: () => paper,
  path: '/print/$contentId',
  component: lazyRouteComponent(() => import('#web/features/transfer/print-page'), 'PrintPage'),
})

/** For people without an account: the token stands after # and so in no request. */
const guestReview = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('#web/features/review/guest-page'), 'GuestPage'),
})

/** For a contact: the sealed token in the address is the right to see and change what they get. */
const contactPreferences = createRoute({
  getParentRoute: () => root,
  path: '/u/$token',
  component: lazyRouteComponent(() => import('#web/features/audience/preference-page'), 'PreferencePage'),
})

/** What the local environment holds in place of sending it; it answers 404 anywhere else. */
const mailbox = createRoute({
  getParentRoute: () => root,
  path: '/mailbox',
  validateSearch: mailboxSearch,
  component: lazyRouteComponent(() => import('#web/features/mailbox/mailbox-page'), 'MailboxPage'),
})

export const routeTree = root.addChildren([
  app.addChildren([
    home,
    content,
    calendar,
    newStudio,
    studio,
    templates,
    template,
    brand,
    styleGuide,
    knowledge,
    source,
    bulkRuns,
    newBulkRun,
    bulkRun,
    voice,
    broadcasts,
    newBroadcast,
    broadcast,
    schedules,
    notificationTemplates,
    mailBrand,
    digests,
    audience,
    segments,
    segment,
    contactImports,
    contactImport,
    suppressions,
    attributes,
    inbox,
    settings.addChildren([
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
    ]),
  ]),
  entrance.addChildren([
    outside.addChildren([signIn, signUp, twoFactor, forgotPassword]),
    resetPassword,
    verifyEmail,
    invitation,
    inside.addChildren([welcome, consent]),
  ]),
  paper.addChildren([print]),
  guestReview,
  contactPreferences,
  mailbox,
])
