import { z } from 'zod'

export const healthCheckSchema = z.object({
  ok: z.boolean(),
  ms: z.int().describe('How long the answer took.'),
  error: z.string().optional().describe('What is wrong, in words safe to publish.'),
})
export type HealthCheck = z.infer<typeof healthCheckSchema>

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'degraded']),
    checks: z.record(z.string(), healthCheckSchema).describe('By dependency.'),
  })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof healthSchema>

export const livenessSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Liveness' })
