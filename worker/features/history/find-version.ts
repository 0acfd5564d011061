import type { Version } from '#core/contracts/history'
import { notFound } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { toVersion } from './rows.ts'

/** Throws `not_found` for a version that is absent or another content's. */
export async function findVersion(ctx: Ctx, contentId: string, id: string): Promise<Version> {
  const { items } = await ctx.deps.sessions.versions(ctx.workspaceId, contentId)
  const found = items.find((version) => version.id === id)
  if (!found) throw notFound('version')
  return toVersion(found)
}
