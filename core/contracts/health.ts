import { z } from 'zod'

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'degraded']),
    checks: z.record(z.string(), z.object({ ok: z.boolean(), ms: z.int(), error: z.string().optional() })),
  })
  .meta({ id: 'Health' })
