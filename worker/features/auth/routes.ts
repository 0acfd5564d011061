import { createRoute } from '@hono/zod-openapi'
import { authOptionsSchema } from '#core/contracts/auth'
import { notFound } from '#core/errors'
import { json } from '../../http/openapi.ts'
import { createRouter } from '../../http/router.ts'
import { authOf } from './auth-of.ts'
import { authProblem } from './auth-problem.ts'
import { refuseBody } from './check-body.ts'
import { isShut } from './disabled-paths.ts'
import { enginePath, engineRequest } from './engine-request.ts'
import { socialProviders } from './social-providers.ts'
import { strandedAt } from './stranded-browser.ts'

/** Their answer must not tell, not even by its time, whether the address is known: the work is done after it. */
const SILENT = new Set(['/request-password-reset', '/send-verification-email'])

/** `/api/auth`: our own words about it, then better-auth's endpoints with our errors. */
export const authRoutes = createRouter()
  .openapi(
    createRoute({
      tags: ['Authentication'],
      method: 'get',
      path: '/options',
      summary: 'What sign-in offers here',
      responses: { 200: json(authOptionsSchema, 'Providers and methods.') },
    }),
    (c) => {
      const { google, github } = socialProviders(c.get('deps').config)
      const social = [...(google ? (['google'] as const) : []), ...(github ? (['github'] as const) : [])]
      return c.json({ social, passkey: true, emailVerification: true }, 200)
    },
  )
  .all('/*', async (c) => {
    const background = (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
    const auth = authOf(c.get('deps'), background)
    const request = engineRequest(c.req.raw, c.get('requestId'))
    const path = enginePath(c.req.path)
    if (isShut(c.req.method, path)) throw notFound('endpoint')
    const refused = await refuseBody(c, path)
    if (refused) return refused
    if (!SILENT.has(path) || c.req.method !== 'POST') {
      const answer = await authProblem(c, await auth.handler(request))
      const { APP_URL } = c.get('deps').config
      const page = strandedAt({ appUrl: APP_URL, method: c.req.method, path }, answer)
      return page === null ? answer : c.redirect(page)
    }
    background(auth.handler(request))
    return c.json({ status: true }, 200)
  })
