import { eq, sql } from 'drizzle-orm'
import type { Workspace, WorkspaceInput } from '#core/contracts/workspaces'
import { slugOf } from '#core/domain/access/slug'
import { AppError } from '#core/errors'
import { type AccountCtx, asMember } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { member, organization, session } from '../../db/schema/index.ts'
import { toWorkspace } from './rows.ts'

const MAX_OWNED = 50
const TRIES = 4

/** Founds a workspace: its maker becomes the owner and this sign-in moves into it. Throws `conflict` beyond 50 owned ones. */
export async function createWorkspace(ctx: AccountCtx, input: WorkspaceInput): Promise<Workspace> {
  const base = slugOf(input.name)
  for (let tries = 1; ; tries++) {
    const slug = tries === 1 ? base : `${base}-${ctx.deps.newId().slice(-8)}`
    const free = slugFree(slug)
    try {
      return await found(ctx, { ...input, slug }, free)
    } catch (error) {
      if (error !== free.error || tries === TRIES) throw error
    }
  }
}

async function found(
  ctx: AccountCtx,
  input: WorkspaceInput & { slug: string },
  free: Guard,
): Promise<Workspace> {
  const { userId, sessionId } = ctx.person
  const createdAt = new Date(ctx.now)
  const row = { id: ctx.deps.newId(), ...input, logo: null, metadata: null, createdAt }
  const owner = { id: ctx.deps.newId(), organizationId: row.id, userId, role: 'owner', createdAt }
  const body = toWorkspace(row, owner.role)
  await commit(asMember(ctx, row.id, 'owner'), {
    permission: null,
    guards: [free, roomForMore(userId)],
    writes: [
      ctx.db.insert(organization).values(row),
      ctx.db.insert(member).values(owner),
      ctx.db.update(session).set({ activeOrganizationId: row.id }).where(eq(session.id, sessionId)),
    ],
    audit: {
      action: 'workspace.created',
      resource: 'workspace',
      resourceId: row.id,
      detail: { name: input.name },
    },
    events: [{ type: 'workspace.created', data: { name: input.name } }],
    answer: { status: 201, body },
  })
  return body
}

const slugFree = (slug: string): Guard => ({
  name: 'slug',
  condition: sql`NOT EXISTS (SELECT 1 FROM organization WHERE slug = ${slug})`,
  error: new AppError('conflict', 'No free address was found for this name. Try once more.'),
})

const roomForMore = (userId: string): Guard => ({
  name: 'owned',
  condition: sql`(SELECT count(*) FROM member WHERE user_id = ${userId} AND role = 'owner') < ${MAX_OWNED}`,
  error: new AppError('conflict', `One person can own at most ${MAX_OWNED} workspaces.`, {
    reason: 'workspaces_full',
  }),
})
