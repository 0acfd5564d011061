import { z } from 'zod'
import { PERMISSIONS, roleSchema } from '../domain/access/permissions.ts'
import { idSchema, lineSchema, timestampSchema } from './common.ts'

export const workspaceInput = z
  .object({
    name: lineSchema(80, 1),
    timeZone: z.string().max(60).default('UTC'),
    locale: z.enum(['en', 'es']).default('en'),
  })
  .meta({ id: 'WorkspaceInput' })
export const workspaceSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    slug: z.string(),
    timeZone: z.string(),
    locale: z.enum(['en', 'es']),
    role: roleSchema,
    createdAt: timestampSchema,
  })
  .meta({ id: 'Workspace' })
export type Workspace = z.infer<typeof workspaceSchema>

export const memberSchema = z
  .object({
    id: idSchema.describe('The membership.'),
    userId: idSchema,
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    joinedAt: timestampSchema,
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof memberSchema>
export const changeRoleInput = z.object({ role: roleSchema }).meta({ id: 'ChangeRole' })

export const inviteInput = z
  .object({ email: z.email().max(254), role: roleSchema.exclude(['owner']) })
  .meta({ id: 'Invite' })
export const invitationSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    role: roleSchema,
    status: z.enum(['pending', 'accepted', 'rejected', 'canceled', 'expired']),
    expiresAt: timestampSchema,
    inviterName: z.string(),
    workspaceName: z.string(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitationSchema>

export const apiKeyInput = z
  .object({
    name: lineSchema(80, 1),
    scopes: z.array(z.enum(PERMISSIONS)).min(1),
    expiresInDays: z.int().min(1).max(365).default(90),
  })
  .meta({ id: 'ApiKeyInput' })
export const apiKeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    start: z.string().describe('The first characters, to recognise it by.'),
    scopes: z.array(z.enum(PERMISSIONS)),
    createdBy: z.string(),
    createdAt: timestampSchema,
    expiresAt: timestampSchema,
    lastUsedAt: timestampSchema.nullable(),
    revokedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof apiKeySchema>
export const createdApiKeySchema = apiKeySchema
  .extend({ key: z.string().describe('Shown this once.') })
  .meta({ id: 'CreatedApiKey' })
