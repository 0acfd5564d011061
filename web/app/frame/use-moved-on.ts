import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspaces } from '#web/features/workspaces/queries'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'

/** In this tab, over one loading anew: the workspace it showed was left or changed elsewhere. */
const MOVED = 'marquee.moved'

/**
 * A token that is renewed may be for another workspace than the page shows: the person was removed from it, or has
 * switched in another tab. Nothing of the one before stays on the page, and the person is told where they are.
 */
export function useMovedOn(): void {
  const { t } = useTranslation('shell')
  const { workspaceId } = useSession()
  const { data: workspaces } = useWorkspaces()
  const [opened] = useState(workspaceId)
  const name = workspaces?.find(({ id }) => id === workspaceId)?.name
  useEffect(() => {
    if (workspaceId === opened) return
    sessionStorage.setItem(MOVED, workspaceId)
    window.location.assign('/')
  }, [workspaceId, opened])
  useEffect(() => {
    if (!name || workspaceId !== opened || sessionStorage.getItem(MOVED) === null) return
    sessionStorage.removeItem(MOVED)
    notify.done(t('workspace.moved', { name }))
  }, [name, workspaceId, opened, t])
}
