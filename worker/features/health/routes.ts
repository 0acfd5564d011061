import { createRoute } from '@hono/zod-openapi'
import { healthSchema, livenessSchema } from '#core/contracts/health'
import { json } from '../../http/openapi.ts'
import { createRouter } from '../../http/router.ts'
import { checkHealth } from './check-health.ts'

const common = { tags: ['System'], security: [] }

/** Open to anyone: mount it before a credential is asked for. */
export const healthRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/',
      summary: 'Whether each dependency answers',
      responses: {
        200: json(healthSchema, 'All answer.'),
        503: json(healthSchema, 'At least one does not.'),
      },
    }),
    async (c) => {
      const health = await checkHealth(c.get('deps').probes)
      return c.json(health, health.status === 'ok' ? 200 : 503)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/live',
      summary: 'Whether the worker itself answers',
      responses: { 200: json(livenessSchema, 'It does.') },
    }),
    (c) => c.json({ status: 'ok' as const }, 200),
  )
