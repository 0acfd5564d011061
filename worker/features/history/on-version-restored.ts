import { personColour } from '#core/domain/collaboration/colour'
import type { Reaction } from '../../events/reactions.ts'

/** Carries out a restore whose request could not reach the document; one that was carried out is not repeated. */
export const restoreOnEvent: Reaction<'content.restored_version'> = {
  name: 'restore-version',
  async run({ deps }, { workspaceId, data: { contentId, versionId, undoId, by } }) {
    const writer = { userId: by.id, name: by.name, colour: personColour(by.id), role: 'editor' }
    const ids = { version: versionId, undo: undoId }
    if (workspaceId) await deps.sessions.restoreVersion(workspaceId, contentId, ids, writer)
    return []
  },
}
