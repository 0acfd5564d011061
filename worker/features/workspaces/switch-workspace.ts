import { and, eq } from 'drizzle-orm'
import type { Workspace } from '#core/contracts/workspaces'
import { type AccountCtx, asMember } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { session } from '../../db/schema/index.ts'
import { stillMember } from './guards.ts'
import { findWorkspace } from './repository.ts'

/** Moves this sign-in into another workspace of the person; the next access token speaks for that one. */
export async function switchWorkspace(ctx: AccountCtx, id: string): Promise<Workspace> {
  const { userId, sessionId } = ctx.person
  const body = await findWorkspace(ctx.db, id, userId)
  await commit(asMember(ctx, id, body.role), {
    permission: null,
    guards: [stillMember(id, userId)],
    writes: [
      ctx.db
        .update(session)
        .set({ activeOrganizationId: id })
        .where(and(eq(session.id, sessionId), eq(session.userId, userId))),
    ],
    audit: {
      ...{ action: 'workspace.entered', resource: 'workspace', resourceId: id },
      detail: { name: body.name },
    },
    answer: { status: 200, body },
  })
  return body
}
