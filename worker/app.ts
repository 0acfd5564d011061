import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { notFound } from '#core/errors'
import { brandVoiceRoutes } from './features/brand/index.ts'
import { campaignRoutes, contentRoutes } from './features/content/index.ts'
import { authenticate } from './http/middleware/authenticate.ts'
import { d1Session } from './http/middleware/d1-session.ts'
import { idempotency } from './http/middleware/idempotency.ts'
import { jsonBody } from './http/middleware/json-body.ts'
import { requestId } from './http/middleware/request-id.ts'
import { onError, problemResponse } from './http/problem.ts'
import { createRouter } from './http/router.ts'

export const app = createRouter()
app.onError(onError)
app.notFound((c) => problemResponse(c, notFound('route')))

app.use('*', requestId)
app.use('*', secureHeaders())
app.use(
  '/api/*',
  cors({ origin: (origin, c) => (allowed(c.env.APP_URL, origin) ? origin : null), credentials: true }),
)
app.use('/api/*', jsonBody, d1Session, authenticate, idempotency)

app.route('/api/content/campaigns', campaignRoutes)
app.route('/api/content', contentRoutes)
app.route('/api/brand-voices', brandVoiceRoutes)

const allowed = (own: string, origin: string) => origin === own
