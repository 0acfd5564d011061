import type { Version } from '#core/contracts/history'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { findVersion } from './find-version.ts'
import { tell } from './tell.ts'
import { contentThere, writableContent } from './writable-content.ts'

/** Gives a version a name, so that it stays; null takes it away. */
export async function nameVersion(
  ctx: Ctx,
  contentId: string,
  id: string,
  name: string | null,
): Promise<Version> {
  authorize(ctx, 'content:write')
  const { title } = await writableContent(ctx, contentId)
  const { workspaceId, deps } = ctx
  const version = { ...(await findVersion(ctx, contentId, id)), name }
  await commit(ctx, {
    permission: 'content:write',
    guards: [contentThere(workspaceId, contentId)],
    writes: [],
    audit: {
      action: 'version.renamed',
      resource: 'content',
      resourceId: contentId,
      detail: { title, versionId: id, name },
    },
    events: [{ type: 'version.renamed', data: { contentId, versionId: id, name } }],
  })
  await deps.sessions.nameVersion(workspaceId, contentId, id, name)
  tell(ctx, contentId)
  return version
}
