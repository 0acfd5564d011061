import type { Workspace } from '#core/contracts/workspaces'
import { notFound } from '#core/errors'
import { actorUserId, type Ctx } from '../../context.ts'
import { findWorkspace } from './repository.ts'

/** The workspace the credential is for, with the person's present role. Every member may ask, whatever a key's scopes. */
export async function getWorkspace(ctx: Ctx): Promise<Workspace> {
  const userId = actorUserId(ctx.actor)
  if (!userId) throw notFound('workspace')
  return findWorkspace(ctx.db, ctx.workspaceId, userId)
}
