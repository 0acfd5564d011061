import type { Reaction } from '../../events/reactions.ts'

/** Keeps a version whose request could not reach the document; one that is kept already stays as it is. */
export const keepNamedVersion: Reaction<'version.created'> = {
  name: 'keep-named-version',
  async run({ deps }, { workspaceId, data: { contentId, versionId, ...point } }) {
    if (workspaceId) await deps.sessions.keepVersion(workspaceId, contentId, { id: versionId, ...point })
    return []
  },
}
