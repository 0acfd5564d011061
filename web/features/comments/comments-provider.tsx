import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { commentMessageSchema, type Thread } from '#core/contracts/comments'
import type { Ranges } from './arrange.ts'
import { commentKeys, threadsQuery } from './comment-queries.ts'
import { CommentsContext, type CommentsOnPage, type NewThread } from './comments-context.ts'
import type { LivePage } from './live-page.ts'
import { applyMessage } from './thread-cache.ts'

interface ProviderProps {
  /** Null while the page is new and has no row. */
  contentId: string | null
  live: LivePage | null
  /** Somebody picked a comment in the text, or begins one: show the list. */
  onWanted?: (why: 'picked' | 'starting') => void
  children: ReactNode
}

const NONE: readonly Thread[] = []
const NOWHERE: Ranges = new Map()
const CONNECTED = new Set(['live', 'saving'])

/** Holds the comments of one page for the text and for the list beside it. */
export function CommentsProvider({ contentId, live, onWanted, children }: ProviderProps) {
  const client = useQueryClient()
  const { data, isPending, error, refetch } = useQuery({
    ...threadsQuery(contentId ?? ''),
    enabled: contentId !== null,
  })
  const [ranges, setRanges] = useState(NOWHERE)
  const [active, setActive] = useState<string | null>(null)
  const [starting, setStarting] = useState<NewThread | null>(null)
  const [wanted, setWanted] = useState(0)

  useEffect(() => {
    if (!live || contentId === null) return
    const queryKey = commentKeys.threads(contentId)
    const stopHearing = live.onMessage((message) => {
      const heard = commentMessageSchema.safeParse(message)
      if (!heard.success) return
      client.setQueryData<readonly Thread[]>(queryKey, (known) => known && applyMessage(known, heard.data))
    })
    // Messages are sent once: what was said while there was no socket is read again.
    let connected = CONNECTED.has(live.read().phase)
    const stopWatching = live.subscribe(() => {
      const now = CONNECTED.has(live.read().phase)
      if (now && !connected) void client.invalidateQueries({ queryKey })
      connected = now
    })
    return () => {
      stopHearing()
      stopWatching()
    }
  }, [live, contentId, client])

  const want = useCallback(
    (why: 'picked' | 'starting') => {
      setWanted((count) => count + 1)
      onWanted?.(why)
    },
    [onWanted],
  )
  const activate = useCallback(
    (threadId: string | null) => {
      setActive(threadId)
      if (threadId) want('picked')
    },
    [want],
  )
  const start = useCallback(
    (thread: NewThread | null) => {
      setStarting(thread)
      if (!thread) return
      setActive(null)
      want('starting')
    },
    [want],
  )

  const value = useMemo((): CommentsOnPage | null => {
    if (contentId === null) return null
    return {
      ...{ contentId, live, threads: data ?? NONE, pending: isPending, error, retry: () => void refetch() },
      ...{ ranges, setRanges, active, activate, starting, start, wanted },
    }
  }, [contentId, live, data, isPending, error, refetch, ranges, active, activate, starting, start, wanted])
  return <CommentsContext value={value}>{children}</CommentsContext>
}
