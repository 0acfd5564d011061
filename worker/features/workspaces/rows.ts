import { z } from 'zod'
import type { Member, Workspace } from '#core/contracts/workspaces'
import { type Role, roleSchema } from '#core/domain/access/permissions'
import type { member, organization } from '../../db/schema/index.ts'

type WorkspaceRow = typeof organization.$inferSelect
type MemberRow = typeof member.$inferSelect

/** A membership with the person's name and address, its role narrowed to ours. */
export interface NamedMember extends MemberRow {
  role: Role
  name: string
  email: string
}

const localeSchema = z.enum(['en', 'es']).catch('en')
export const localeOf = (row: { locale: string }) => localeSchema.parse(row.locale)

export const toWorkspace = (row: WorkspaceRow, role: string): Workspace => ({
  id: row.id,
  name: row.name,
  slug: row.slug,
  timeZone: row.timeZone,
  locale: localeOf(row),
  role: roleSchema.parse(role),
  createdAt: row.createdAt.toISOString(),
})

export const toMember = (row: NamedMember): Member => ({
  id: row.id,
  userId: row.userId,
  name: row.name,
  email: row.email,
  role: row.role,
  joinedAt: row.createdAt.toISOString(),
})
