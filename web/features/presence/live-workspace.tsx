import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { openHub } from '#web/lib/hub/open-hub'
import { watchPage } from '#web/lib/hub/watch-page'
import { useSession } from '#web/lib/session'
import { hubStore } from './hub-store.ts'
import { refreshOn } from './refresh.ts'
import { useBusy } from './use-busy.ts'

/** Keeps the page in touch with its workspace; another sign-in or workspace is another connection. */
export function LiveWorkspace() {
  const { workspaceId, sessionId } = useSession()
  return <Connected key={`${workspaceId}/${sessionId}`} />
}

function Connected() {
  const client = useQueryClient()
  const { contentId = null } = useParams({ strict: false })
  const [busy] = useBusy()
  const [active, setActive] = useState(true)
  useEffect(() => watchPage(setActive), [])
  useEffect(
    () => hubStore.show({ state: busy ? 'busy' : active ? 'online' : 'away', contentId }),
    [busy, active, contentId],
  )
  useEffect(() => {
    hubStore.use(openHub(refreshOn(client)))
    return () => hubStore.leave()
  }, [client])
  return null
}
