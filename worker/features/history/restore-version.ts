import type { Restored } from '#core/contracts/history'
import { personColour } from '#core/domain/collaboration/colour'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { log } from '../../http/log.ts'
import { findVersion } from './find-version.ts'
import { tell } from './tell.ts'
import { contentThere, writableContent } from './writable-content.ts'

/**
 * Makes the text say again what a version said, as a change by the actor over what others are typing. What it
 * says now is kept as the version `undo`. The row of the event comes first, and its reaction makes up for a
 * document that cannot be reached; the id of `undo` lets the change happen once.
 */
export async function restoreVersion(ctx: Ctx, contentId: string, id: string): Promise<Restored> {
  authorize(ctx, 'content:write')
  const { title, type } = await writableContent(ctx, contentId)
  const { workspaceId, deps } = ctx
  const restored = await findVersion(ctx, contentId, id)
  const undo = deps.newId()
  const by = actorPerson(ctx.actor)
  const body = { restored, undo }
  await commit(ctx, {
    permission: 'content:write',
    guards: [contentThere(workspaceId, contentId)],
    writes: [],
    audit: {
      action: 'content.restored_version',
      resource: 'content',
      resourceId: contentId,
      detail: { title, versionId: id, undo },
    },
    events: [
      { type: 'content.restored_version', data: { contentId, title, type, versionId: id, undoId: undo, by } },
    ],
    answer: { status: 200, body },
  })
  const writer = { userId: by.id, name: by.name, colour: personColour(by.id), role: 'editor' }
  await deps.sessions.settle(contentId)
  await deps.sessions.restoreVersion(workspaceId, contentId, { version: id, undo }, writer)
  await deps.sessions.settle(contentId).catch((error: unknown) => {
    log('warn', 'library follows a restore later', { contentId, error: String(error) })
  })
  tell(ctx, contentId)
  return body
}
