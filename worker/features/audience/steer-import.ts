import { sql } from 'drizzle-orm'
import { MAX_ATTRIBUTES } from '#core/contracts/audience'
import type { ContactImport, ImportStatus, StartImportInput } from '#core/contracts/audience-import'
import { withNewAttributes } from '#core/domain/audience/import-row'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { contactAttribute, contactImport } from '../../db/schema/index.ts'
import { rowPlanOf } from './import-plan.ts'
import { findImport, ownImport, toImport } from './list-imports.ts'
import { attributesOf } from './repository.ts'

const isIn = (workspaceId: string, id: string, statuses: readonly ImportStatus[]): Guard => ({
  name: 'import status',
  condition: sql`EXISTS (SELECT 1 FROM contact_import WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND status IN (SELECT value FROM json_each(${JSON.stringify(statuses)})))`,
  error: new AppError('conflict', `This needs an import that is ${statuses.join(' or ')}.`),
})

/**
 * Begins an import: adds the attributes it names and sends its driver. The statement of consent is kept with the
 * import and goes, with its proof, into the history of each contact. Throws `conflict` when it has begun.
 */
export async function startImport(ctx: Ctx, id: string, input: StartImportInput): Promise<ContactImport> {
  authorize(ctx, 'audience:write')
  const row = await findImport(ctx, id)
  await rowPlanOf(ctx, row, input)
  const known = await attributesOf(ctx.db, ctx.workspaceId)
  const used = new Set(Object.values(input.mapping))
  const added = withNewAttributes(known, input)
    .slice(known.length)
    .filter(({ key }) => used.has(`attributes.${key}`))
  if (known.length + added.length > MAX_ATTRIBUTES)
    throw new AppError('conflict', `There can be ${MAX_ATTRIBUTES} attributes.`)
  const change = {
    ...{ plan: input, mapping: input.mapping, status: 'running' as const, driver: row.driver + 1 },
    ...{ startedAt: ctx.now, seenAt: ctx.now },
  }
  const body = toImport({ ...row, ...change })
  await commit(ctx, {
    permission: 'audience:write',
    guards: [isIn(ctx.workspaceId, id, ['draft'])],
    writes: [
      ...added.map((attribute) =>
        ctx.db
          .insert(contactAttribute)
          .values({ ...attribute, workspaceId: ctx.workspaceId, createdAt: ctx.now })
          .onConflictDoNothing(),
      ),
      ctx.db.update(contactImport).set(change).where(ownImport(ctx.workspaceId, id)),
    ],
    audit: {
      ...{ action: 'contact_import.started', resource: 'contact_import', resourceId: id },
      detail: { name: row.name, rows: row.rows, consent: input.consent },
    },
    events: [{ type: 'contact_import.started', data: { importId: id, name: row.name, rows: row.rows } }],
    answer: { status: 200, body },
  })
  // A driver that is lost is harmless: the sweep finds an import without a sign of life and sends another.
  ctx.background(
    ctx.deps.importDriver.start({ workspaceId: ctx.workspaceId, runId: id, driver: change.driver }),
  )
  return body
}

/** Stops before the next five hundred rows; what is written stays. Throws `conflict` when it is over. */
export async function cancelImport(ctx: Ctx, id: string): Promise<ContactImport> {
  authorize(ctx, 'audience:write')
  const row = await findImport(ctx, id)
  const { name, created, updated, failed } = row
  await commit(
    { ...ctx, idempotency: undefined },
    {
      permission: 'audience:write',
      guards: [isIn(ctx.workspaceId, id, ['draft', 'running'])],
      writes: [
        ctx.db
          .update(contactImport)
          .set({ status: 'canceled', endedAt: ctx.now })
          .where(ownImport(ctx.workspaceId, id)),
      ],
      audit: {
        action: 'contact_import.canceled',
        resource: 'contact_import',
        resourceId: id,
        detail: { name },
      },
      events: [
        {
          type: 'contact_import.finished',
          data: { importId: id, name, status: 'canceled', created, updated, failed },
        },
      ],
    },
  )
  ctx.background(ctx.deps.files.delete([row.fileKey]))
  return toImport(await findImport(ctx, id))
}
