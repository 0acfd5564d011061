import type { HubPorts } from '#objects/workspace-hub/workspace-hub'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'

/** How a hub reaches the live documents of its workspace. */
export const hubPorts = ({ sessions }: Deps): HubPorts => ({
  enforce: (workspaceId, contentId, ruling) => sessions.enforce(workspaceId, contentId, ruling),
  roster: (workspaceId, contentId) => sessions.roster(workspaceId, contentId),
  report: (message, detail) => log('error', message, detail),
})
