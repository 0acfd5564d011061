import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { SavedFilter, SavedFilterInput } from '#core/contracts/library'
import { actorAllows } from '#core/domain/access/permissions'
import type { AuditAction } from '#core/domain/security/audit-actions'
import { AppError, forbidden, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, actorUserId, type Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { savedFilter, user } from '../../db/schema/index.ts'

const MAX_OWN = 50

/** The caller's own filters and those shared with everybody, by name. */
export async function listSavedFilters(ctx: Ctx): Promise<SavedFilter[]> {
  authorize(ctx, 'content:read')
  const me = actorUserId(ctx.actor) ?? ''
  const rows = await ctx.db
    .select({ row: savedFilter, name: user.name })
    .from(savedFilter)
    .leftJoin(user, eq(user.id, savedFilter.ownerId))
    .where(
      and(
        eq(savedFilter.workspaceId, ctx.workspaceId),
        or(eq(savedFilter.ownerId, me), eq(savedFilter.shared, true)),
      ),
    )
    .orderBy(sql`${savedFilter.name} COLLATE NOCASE`, asc(savedFilter.id))
    .limit(200)
  return rows.map(({ row, name }) => ({
    id: row.id,
    name: row.name,
    filter: row.filter,
    shared: row.shared,
    own: row.ownerId === me,
    by: { id: row.ownerId, name: name ?? '—' },
  }))
}

/** Everybody may keep filters of their own; showing one to all is for writers. */
function mayShare(ctx: Ctx, shared: boolean): void {
  authorize(ctx, 'content:read')
  if (shared && !actorAllows(ctx.actor, 'content:write'))
    throw forbidden('Only who may write can share a filter with everybody.')
}

export async function saveFilter(ctx: Ctx, input: SavedFilterInput): Promise<SavedFilter> {
  mayShare(ctx, input.shared)
  const owner = actorPerson(ctx.actor)
  const id = ctx.deps.newId()
  const body: SavedFilter = { id, ...input, own: true, by: owner }
  await commit(ctx, {
    permission: input.shared ? 'content:write' : 'content:read',
    guards: [roomForFilter(ctx, owner.id)],
    writes: [
      ctx.db.insert(savedFilter).values({
        ...{ id, workspaceId: ctx.workspaceId, ownerId: owner.id },
        ...{ ...input, createdAt: ctx.now },
      }),
    ],
    audit: audit('saved_filter.created', id, input),
    answer: { status: 201, body },
  })
  return body
}

/** Of one's own filters alone; another person's is absent. */
export async function updateFilter(ctx: Ctx, id: string, input: SavedFilterInput): Promise<SavedFilter> {
  mayShare(ctx, input.shared)
  const owner = actorPerson(ctx.actor)
  await commit(ctx, {
    permission: input.shared ? 'content:write' : 'content:read',
    guards: [ownFilter(ctx, id, owner.id)],
    writes: [
      ctx.db
        .update(savedFilter)
        .set(input)
        .where(ofOwner(ctx, id, owner.id)),
    ],
    audit: audit('saved_filter.updated', id, input),
  })
  return { id, ...input, own: true, by: owner }
}

export async function deleteFilter(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'content:read')
  const { id: me } = actorPerson(ctx.actor)
  await commit(ctx, {
    permission: 'content:read',
    guards: [ownFilter(ctx, id, me)],
    writes: [ctx.db.delete(savedFilter).where(ofOwner(ctx, id, me))],
    audit: audit('saved_filter.deleted', id, {}),
  })
}

const ofOwner = (ctx: Ctx, id: string, ownerId: string) =>
  and(eq(savedFilter.workspaceId, ctx.workspaceId), eq(savedFilter.ownerId, ownerId), eq(savedFilter.id, id))

const audit = (action: AuditAction, resourceId: string, { name, shared }: Partial<SavedFilterInput>) => ({
  action,
  resource: 'saved_filter',
  resourceId,
  detail: { ...(name && { name }), ...(shared !== undefined && { shared }) },
})

const ownFilter = ({ workspaceId }: Ctx, id: string, ownerId: string): Guard => ({
  name: 'own-filter',
  condition: sql`EXISTS (SELECT 1 FROM saved_filter WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND owner_id = ${ownerId})`,
  error: notFound('filter'),
})

const roomForFilter = ({ workspaceId }: Ctx, ownerId: string): Guard => ({
  name: 'filters',
  condition: sql`(SELECT count(*) FROM saved_filter WHERE workspace_id = ${workspaceId}
    AND owner_id = ${ownerId}) < ${MAX_OWN}`,
  error: new AppError('conflict', `You can keep at most ${MAX_OWN} filters here. Remove one first.`),
})
