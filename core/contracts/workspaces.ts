import { z } from 'zod'
import { INVITATION_STATES } from '../domain/access/invitation.ts'
import { PERMISSIONS, roleSchema } from '../domain/access/permissions.ts'
import { isTimeZone } from '../domain/access/time-zone.ts'
import type { FaultReason } from '../faults.ts'
import { idSchema, lineSchema, page, timestampSchema } from './common.ts'

const localeSchema = z.enum(['en', 'es'])
const timeZoneSchema = z
  .string()
  .max(60)
  .refine(isTimeZone, 'no_time_zone' satisfies FaultReason)

export const workspaceInput = z
  .object({
    name: lineSchema(80, 1),
    timeZone: timeZoneSchema.default('UTC'),
    locale: localeSchema.default('en'),
  })
  .meta({ id: 'WorkspaceInput' })
export type WorkspaceInput = z.infer<typeof workspaceInput>

export const updateWorkspaceInput = z
  .object({ name: lineSchema(80, 1), timeZone: timeZoneSchema, locale: localeSchema })
  .partial()
  .refine((value) => Object.values(value).some((field) => field !== undefined), {
    path: [],
    message: 'Nothing to change.',
  })
  .meta({ id: 'UpdateWorkspace' })
export type UpdateWorkspaceInput = z.infer<typeof updateWorkspaceInput>

export const deleteWorkspaceInput = z
  .object({ name: z.string().max(80).describe('The workspace’s name, to confirm.') })
  .meta({ id: 'DeleteWorkspace' })

export const workspaceSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    slug: z.string(),
    timeZone: z.string(),
    locale: localeSchema,
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
export const membersQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})
export const memberPage = page(memberSchema).meta({ id: 'MemberPage' })
export const changeRoleInput = z.object({ role: roleSchema }).meta({ id: 'ChangeRole' })

export const inviteInput = z
  .object({ email: z.email().max(254).toLowerCase(), role: roleSchema.exclude(['owner']) })
  .meta({ id: 'Invite' })
export type InviteInput = z.infer<typeof inviteInput>
export const invitationSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    role: roleSchema,
    status: z.enum(INVITATION_STATES),
    expiresAt: timestampSchema,
    inviterName: z.string(),
    workspaceName: z.string(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitationSchema>
export const invitationViewSchema = invitationSchema
  .extend({
    email: z.string().describe('Masked unless it is the address of the signed-in person.'),
    yours: z.boolean().describe('The signed-in person may answer it.'),
  })
  .meta({ id: 'InvitationView' })
export type InvitationView = z.infer<typeof invitationViewSchema>

export const apiKeyInput = z
  .object({
    name: lineSchema(80, 1),
    scopes: z.array(z.enum(PERMISSIONS)).min(1).max(PERMISSIONS.length),
    expiresInDays: z.int().min(1).max(365).default(90),
  })
  .meta({ id: 'ApiKeyInput' })
export type ApiKeyInput = z.infer<typeof apiKeyInput>
export const apiKeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    start: z.string().describe('The first characters, to recognise it by.'),
    scopes: z.array(z.enum(PERMISSIONS)),
    createdBy: z.string().describe('The name of the person it acts for.'),
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
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>
