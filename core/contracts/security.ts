import { z } from 'zod'
import { idSchema, page, pageQuery, timestampSchema } from './common.ts'

export const auditEntrySchema = z
  .object({
    id: idSchema,
    seq: z.int().nullable().describe('Place in the chain; null until sealed.'),
    action: z.string(),
    resource: z.string(),
    resourceId: z.string(),
    actor: z.string().describe('`user:<id>`, `key:<id>` or `system:<name>`.'),
    at: timestampSchema,
    requestId: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof auditEntrySchema>
export const auditPage = page(auditEntrySchema).meta({ id: 'AuditPage' })
export const auditQuery = pageQuery.extend({
  resourceId: idSchema.optional(),
  action: z.string().max(60).optional(),
})

export const auditVerdictSchema = z
  .object({ sealed: z.int(), unsealed: z.int(), intact: z.boolean(), brokenAt: z.int().nullable() })
  .meta({ id: 'AuditVerdict' })

export const deadEventSchema = z
  .object({
    id: idSchema,
    type: z.string(),
    reason: z.string(),
    attempts: z.int(),
    occurredAt: timestampSchema,
    deadAt: timestampSchema,
  })
  .meta({ id: 'DeadEvent' })
