import { and, eq } from 'drizzle-orm'
import type { AuditAction } from '#core/domain/security/audit-actions'
import type { DomainEvent } from '#core/events'
import type { Ctx } from '../../context.ts'
import type { AuditEntry, Guard, Statement } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'
import { unchangedSince } from './repository.ts'
import type { ContentHead, ContentRow } from './rows.ts'

/** A change worked out from a row that was read: several of them go into one `commit`. */
export interface Plan {
  /** The columns that change; the row afterwards is the one read with these over it. */
  columns: Partial<ContentRow>
  guards: Guard[]
  writes: Statement[]
  audit: AuditEntry
  events: DomainEvent[]
}

interface Because {
  action: AuditAction
  detail?: Record<string, unknown>
  events: DomainEvent[]
  guards?: Guard[]
  writes?: Statement[]
}

/** The next version of a row, which must still be the one read when the batch runs. */
export function planChange(
  ctx: Ctx,
  before: ContentHead,
  changed: Partial<ContentRow>,
  because: Because,
): Plan {
  const columns = { ...changed, version: before.version + 1, updatedAt: ctx.now }
  const update = ctx.db
    .update(content)
    .set(columns)
    .where(and(eq(content.workspaceId, ctx.workspaceId), eq(content.id, before.id)))
  return {
    columns,
    guards: [unchangedSince(before), ...(because.guards ?? [])],
    writes: [update, ...(because.writes ?? [])],
    audit: {
      action: because.action,
      resource: 'content',
      resourceId: before.id,
      detail: { title: columns.title ?? before.title, ...because.detail },
    },
    events: because.events,
  }
}

/** What events say of the content they are about. */
export const namedIn = ({ id, title, type }: ContentHead) => ({ contentId: id, title, type })
