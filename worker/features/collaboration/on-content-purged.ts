import type { Reaction } from '../../events/reactions.ts'

/** What was written live goes with the content it was of. */
export const erasePurged: Reaction<'content.purged'> = {
  name: 'erase-purged-document',
  async run({ deps }, { workspaceId, data }) {
    if (workspaceId) await deps.sessions.erase(workspaceId, data.contentId)
    return []
  },
}
