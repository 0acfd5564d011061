import type { TemplateInput } from '#core/contracts/templates'
import type { DomainEvent } from '#core/events'
import { actorPerson, type Ctx } from '../../context.ts'
import type { AuditEntry, Statement } from '../../db/commit.ts'
import { keepRevision } from '../../db/revisions.ts'
import { template } from '../../db/schema/index.ts'
import { inputOf, type TemplateRow } from './rows.ts'

/** A template that is not there yet: its row, and what goes into the batch that makes it. */
export function newTemplate(
  ctx: Ctx,
  input: TemplateInput,
): { row: TemplateRow; writes: Statement[]; audit: AuditEntry; event: DomainEvent } {
  const id = ctx.deps.newId()
  const { name, type } = input
  const row: TemplateRow = {
    ...{ id, workspaceId: ctx.workspaceId, ...input, version: 1, archivedAt: null },
    createdBy: actorPerson(ctx.actor).id,
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  }
  return {
    row,
    writes: [
      ctx.db.insert(template).values(row),
      keepRevision(ctx, 'template', id, { version: 1, name, snapshot: inputOf(row) }),
    ],
    audit: { action: 'template.created', resource: 'template', resourceId: id, detail: { name, type } },
    event: { type: 'template.created', data: { templateId: id, name } },
  }
}
