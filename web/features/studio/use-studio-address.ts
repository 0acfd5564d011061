import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Sets this address apart from the unwritten page's: the router skips going to where it is, mask or not. */
    written?: string
  }
}

/**
 * Which content the address names, and a key that changes when another page should be shown.
 * A page that gets its row while it is written keeps its key: the address is masked, nothing is mounted anew,
 * and typing goes on.
 */
export function useStudioAddress() {
  const navigate = useNavigate()
  const params = useParams({ strict: false })
  const masked = useLocation({ select: (location) => location.maskedLocation?.pathname })
  const named = params.contentId ?? masked?.match(/^\/studio\/([\w-]+)$/)?.[1] ?? null
  const [session, setSession] = useState({ key: 0, contentId: named, seen: named })
  if (session.seen !== named) {
    const same = session.contentId === named
    setSession({ key: same ? session.key : session.key + 1, contentId: named, seen: named })
  }
  return {
    contentId: session.contentId,
    key: session.key,
    adopt(contentId: string) {
      setSession((before) => ({ ...before, contentId }))
      void navigate({
        to: '/studio',
        replace: true,
        resetScroll: false,
        state: { written: contentId },
        mask: { to: '/studio/$contentId', params: { contentId }, unmaskOnReload: true },
      })
    },
  }
}
