import type { VersionList } from '#core/contracts/history'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { getContent } from '../content/index.ts'
import { toVersion } from './rows.ts'

/** The versions of a content, newest first. None for one that was never opened live. */
export async function listVersions(ctx: Ctx, contentId: string): Promise<VersionList> {
  authorize(ctx, 'content:read')
  const { id } = await getContent(ctx, contentId)
  const { items, unsaved } = await ctx.deps.sessions.versions(ctx.workspaceId, id)
  return { items: items.map(toVersion), unsaved }
}
