import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { problems } from '../../http/openapi.ts'
import { requestPart } from '../../http/request-ctx.ts'
import { type AppEnv, createRouter } from '../../http/router.ts'
import { recordEngagement } from './record-engagement.ts'
import { openTrackingToken, type TrackingLink } from './tracking-link.ts'

const common = { tags: ['Provider webhooks'], security: [] }
const request = { params: z.object({ token: z.string().max(4000) }) }
/** A transparent GIF of one pixel. */
const PIXEL = Uint8Array.fromBase64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')
const UNCACHED = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

export const trackingRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/o/{token}',
      summary: 'The picture in a mail',
      request,
      responses: {
        200: { content: { 'image/gif': { schema: z.string() } }, description: 'One pixel.' },
        ...problems(),
      },
    }),
    async (c) => {
      const link = await openTrackingToken(c.get('deps'), c.req.valid('param').token)
      note(c, link, 'open')
      return c.body(PIXEL, 200, { 'content-type': 'image/gif', ...UNCACHED })
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/c/{token}',
      summary: 'A link in a mail',
      description: 'Leads where the sealed token says and nowhere else.',
      request,
      responses: { 302: { description: 'To where the link leads.' }, ...problems() },
    }),
    async (c) => {
      const link = await openTrackingToken(c.get('deps'), c.req.valid('param').token)
      note(c, link, 'click')
      return c.body(null, 302, { location: link.url, ...UNCACHED })
    },
  )

/** Whoever follows a link does not wait for our books. */
function note(c: Context<AppEnv>, link: TrackingLink, kind: 'open' | 'click'): void {
  const { deps, now, background } = requestPart(c)
  const visit = { kind, at: now, method: c.req.method, userAgent: c.req.header('user-agent') ?? '' }
  background(recordEngagement(deps.database('first-primary'), link, visit))
}
