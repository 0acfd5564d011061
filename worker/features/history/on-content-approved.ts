import type { Reaction } from '../../events/reactions.ts'

/** Keeps what was approved; the id of the event is the version's, so that it is kept once. */
export const keepApprovedVersion: Reaction<'content.approved'> = {
  name: 'keep-approved-version',
  async run({ deps }, { id, workspaceId, data }) {
    if (!workspaceId) return []
    const { contentId } = data
    await deps.sessions.settle(contentId)
    await deps.sessions.keepVersion(workspaceId, contentId, { id, kind: 'approval', name: null, by: null })
    return []
  },
}
