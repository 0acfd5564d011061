import { notFound } from '#core/errors'
import { apiKeyRoutes } from './features/access/index.ts'
import { analysisRoutes } from './features/analysis/index.ts'
import { apiDocsRoutes } from './features/api-docs/index.ts'
import {
  audienceRoutes,
  contactPageRoutes,
  contactRoutes,
  importRoutes,
  segmentRoutes,
  suppressionRoutes,
} from './features/audience/index.ts'
import { authRoutes, wellKnownRoutes } from './features/auth/index.ts'
import { brandVoiceRoutes, styleGuideRoutes, voiceVersionRoutes } from './features/brand/index.ts'
import { broadcastRoutes } from './features/broadcasts/index.ts'
import { bulkRoutes } from './features/bulk/index.ts'
import { calendarRoutes, feedRoutes } from './features/calendar/index.ts'
import { collaborationRoutes, hubRoutes, openHubSocket, openSocket } from './features/collaboration/index.ts'
import { commentRoutes } from './features/comments/index.ts'
import { campaignRoutes, contentRoutes, reviewRoutes } from './features/content/index.ts'
import { deliveryRoutes } from './features/deliveries/index.ts'
import { digestRoutes } from './features/digests/index.ts'
import { generationRoutes, rewriteRoutes } from './features/generation/index.ts'
import { healthRoutes } from './features/health/index.ts'
import { historyRoutes } from './features/history/index.ts'
import { knowledgeRoutes } from './features/knowledge/index.ts'
import { filterRoutes, folderRoutes } from './features/library/index.ts'
import { mailboxRoutes } from './features/mail/index.ts'
import { notificationRequestRoutes } from './features/notification-requests/index.ts'
import {
  notificationTemplateCollectionRoutes,
  notificationTemplateRoutes,
} from './features/notification-templates/index.ts'
import { notificationRoutes, reachingRoutes } from './features/notifications/index.ts'
import { guestRoutes, reviewLinkRoutes } from './features/review/index.ts'
import { scheduleRoutes } from './features/schedules/index.ts'
import { auditRoutes, operationsRoutes } from './features/security/index.ts'
import { hookRoutes, trackingRoutes } from './features/sending/index.ts'
import {
  templateCollectionRoutes,
  templateRoutes,
  templateVersionRoutes,
} from './features/templates/index.ts'
import { transferRoutes } from './features/transfer/index.ts'
import { describeEvents, webhookRoutes } from './features/webhooks/index.ts'
import {
  accountRoutes,
  currentRoutes,
  invitationRoutes,
  invitedRoutes,
  memberRoutes,
} from './features/workspaces/index.ts'
import { authenticate } from './http/middleware/authenticate.ts'
import { d1Session } from './http/middleware/d1-session.ts'
import { idempotency } from './http/middleware/idempotency.ts'
import { jsonBody } from './http/middleware/json-body.ts'
import { cors, sameOriginChanges } from './http/middleware/origins.ts'
import { rateLimit, rateLimitHeaders } from './http/middleware/rate-limit.ts'
import { requestId } from './http/middleware/request-id.ts'
import { secureHeaders } from './http/middleware/secure-headers.ts'
import { onError, problemResponse } from './http/problem.ts'
import { createRouter } from './http/router.ts'

export const app = createRouter()
app.onError(onError)
app.notFound((c) => problemResponse(c, notFound('route')))

app.get('/api/collaboration/hub/socket', openHubSocket)
app.get('/api/collaboration/:contentId/socket', openSocket)
app.use('*', requestId, secureHeaders)
app.use('/api/*', cors, sameOriginChanges, rateLimitHeaders, rateLimit('address'))
app.route('/api/health', healthRoutes)
app.route('/api', apiDocsRoutes(app))
app.use(
  '/api/*',
  d1Session,
  authenticate,
  jsonBody,
  rateLimit('actor', 'email', 'challenge', 'link'),
  idempotency,
)

app.route('/api/auth', authRoutes)
app.route('/.well-known', wellKnownRoutes)
app.route('/api/collaboration', commentRoutes)
app.route('/api/collaboration', historyRoutes)
app.route('/api/collaboration', hubRoutes)
app.route('/api/collaboration', collaborationRoutes)
app.route('/api/calendar', feedRoutes)
app.route('/api/content', calendarRoutes)
app.route('/api/content', transferRoutes)
app.route('/api/content/analyze', analysisRoutes)
app.route('/api/content/campaigns', campaignRoutes)
app.route('/api/content/folders', folderRoutes)
app.route('/api/content/filters', filterRoutes)
app.route('/api/content/generate/bulk', bulkRoutes)
app.route('/api/content/generate', generationRoutes)
app.route('/api/content', rewriteRoutes)
app.route('/api/content', contentRoutes)
app.route('/api/content', reviewRoutes)
app.route('/api/content', reviewLinkRoutes)
app.route('/api/audience/contacts', contactRoutes)
app.route('/api/audience/imports', importRoutes)
app.route('/api/audience/segments', segmentRoutes)
app.route('/api/audience/suppressions', suppressionRoutes)
app.route('/api/audience', contactPageRoutes)
app.route('/api/audience', audienceRoutes)
app.route('/api/review', guestRoutes)
app.route('/api/workspaces/current/members', memberRoutes)
app.route('/api/workspaces/current/invitations', invitationRoutes)
app.route('/api/workspaces/current/api-keys', apiKeyRoutes)
app.route('/api/workspaces/current', currentRoutes)
app.route('/api/workspaces/invitations', invitedRoutes)
app.route('/api/workspaces', accountRoutes)
app.route('/api/brand-voices', brandVoiceRoutes)
app.route('/api/brand-voices', voiceVersionRoutes)
app.route('/api/style-guide', styleGuideRoutes)
app.route('/api/templates', templateCollectionRoutes)
app.route('/api/knowledge', knowledgeRoutes)
app.route('/api/templates', templateRoutes)
app.route('/api/notifications/templates', notificationTemplateCollectionRoutes)
app.route('/api/notifications/templates', notificationTemplateRoutes)
app.route('/api/notifications/schedules', scheduleRoutes)
app.route('/api/notifications/broadcasts', broadcastRoutes)
app.route('/api/notifications/digests', digestRoutes)
app.route('/api/notifications/hooks', hookRoutes)
app.route('/api/notifications/t', trackingRoutes)
app.route('/api/notifications', deliveryRoutes)
app.route('/api/notifications', reachingRoutes)
app.route('/api/notifications', notificationRoutes)
app.route('/api/notifications', notificationRequestRoutes)
app.route('/api/templates', templateVersionRoutes)
app.route('/api/security/audit', auditRoutes)
app.route('/api/security', operationsRoutes)
app.route('/api/webhooks', webhookRoutes)
describeEvents(app.openAPIRegistry)
app.route('/api/dev/mailbox', mailboxRoutes)
