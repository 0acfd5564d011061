import type { CreateVersionInput, Version } from '#core/contracts/history'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { tell } from './tell.ts'
import { contentThere, writableContent } from './writable-content.ts'

/**
 * Keeps the text as it is now. The row of the event comes first; should the document not be reached, its
 * reaction keeps the version as soon as it can be.
 */
export async function createVersion(
  ctx: Ctx,
  contentId: string,
  input: CreateVersionInput,
): Promise<Version> {
  authorize(ctx, 'content:write')
  const { kind, name = null } = input
  const content = await writableContent(ctx, contentId)
  const { workspaceId, deps } = ctx
  const by = actorPerson(ctx.actor)
  const { items, unsaved } = await deps.sessions.versions(workspaceId, contentId)
  const version: Version = {
    id: deps.newId(),
    at: new Date(ctx.now).toISOString(),
    kind,
    name,
    title: content.title,
    by,
    authors: items.length > 0 ? unsaved : [],
  }
  const point = { versionId: version.id, kind, name, by }
  await commit(ctx, {
    permission: 'content:write',
    guards: [contentThere(workspaceId, contentId)],
    writes: [],
    audit: {
      action: 'version.created',
      resource: 'content',
      resourceId: contentId,
      detail: { title: content.title, versionId: version.id, name, kind },
    },
    events: [{ type: 'version.created', data: { contentId, ...point } }],
    answer: { status: 201, body: version },
  })
  await deps.sessions.settle(contentId)
  await deps.sessions.keepVersion(workspaceId, contentId, { id: version.id, kind, name, by })
  tell(ctx, contentId)
  return version
}
