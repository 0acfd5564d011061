import { useSession } from '#web/lib/session'
import { useWorkspaces } from './queries.ts'

/** The time zone of the workspace, which dates are planned in. */
export function useTimeZone(): string {
  const { workspaceId } = useSession()
  const { data: workspaces } = useWorkspaces()
  return workspaces?.find(({ id }) => id === workspaceId)?.timeZone ?? 'UTC'
}
