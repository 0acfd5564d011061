import { z } from 'zod'
import { EFFECT_STATES } from '../domain/notifications/effect.ts'
import { idSchema, page, pageQuery, timestampSchema } from './common.ts'

export const auditEntrySchema = z
  .object({
    id: idSchema,
    seq: z.int().nullable().describe('Place in the chain; null until sealed.'),
    action: z.string(),
    resource: z.string(),
    resourceId: z.string(),
    actor: z.string().describe('`user:<id>`, `key:<id>`, `guest:<review link>` or `system:<name>`.'),
    at: timestampSchema,
    requestId: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof auditEntrySchema>
export const namedAuditEntrySchema = auditEntrySchema
  .extend({ actorName: z.string().nullable().describe('Of the person, the key or the guest, as it is now.') })
  .meta({ id: 'NamedAuditEntry' })
export type NamedAuditEntry = z.infer<typeof namedAuditEntrySchema>
export const auditPage = page(namedAuditEntrySchema).meta({ id: 'AuditPage' })

const auditFilter = z.object({
  resourceId: z.string().max(128).optional(),
  action: z.string().max(60).optional(),
  actor: z.string().max(128).optional().describe('As an entry shows it, e.g. `user:<id>`.'),
})
export const auditQuery = pageQuery.extend(auditFilter.shape)
export type AuditQuery = z.infer<typeof auditQuery>

export const verifyAuditQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .describe('Place up to which the chain is known to hold: `checkedTo` of the answer before.'),
})
export const auditVerdictSchema = z
  .object({
    sealed: z.int().describe('Rows in the chain.'),
    unsealed: z.int().describe('Rows that wait for the sealer.'),
    intact: z.boolean(),
    brokenAt: z.int().nullable().describe('First place that does not hold.'),
    fault: z.enum(['missing', 'changed', 'inserted']).nullable(),
    checkedTo: z.int().describe('Last place that was checked and holds.'),
    complete: z.boolean().describe('False when more is to be checked: ask again after `checkedTo`.'),
    head: z
      .string()
      .describe('Hash of the last link. Keep a copy elsewhere to notice a chain rewritten as a whole.'),
  })
  .meta({ id: 'AuditVerdict' })
export type AuditVerdict = z.infer<typeof auditVerdictSchema>

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
export type DeadEvent = z.infer<typeof deadEventSchema>
export const deadEventPage = page(deadEventSchema).meta({ id: 'DeadEventPage' })

export const replayedEventSchema = z
  .object({ id: idSchema, status: z.enum(['waiting', 'delivered']) })
  .meta({ id: 'ReplayedEvent' })
export type ReplayedEvent = z.infer<typeof replayedEventSchema>

export const effectSchema = z
  .object({
    id: idSchema,
    channel: z.string(),
    recipient: z.string().nullable().describe('Masked.'),
    state: z
      .enum(EFFECT_STATES)
      .describe('`unknown`: it may have happened, nobody can tell. It is never tried again by itself.'),
    provider: z.string().nullable(),
    attempts: z.int(),
    lastError: z.string().nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: 'Effect' })
export type Effect = z.infer<typeof effectSchema>
export const effectPage = page(effectSchema).meta({ id: 'EffectPage' })
export const effectQuery = pageQuery.extend({ state: z.enum(EFFECT_STATES).optional() })
export type EffectQuery = z.infer<typeof effectQuery>

export const testMailSchema = z
  .object({ effectId: idSchema.describe('Follow it in the ledger of effects.') })
  .meta({ id: 'TestMail' })
export type TestMail = z.infer<typeof testMailSchema>
