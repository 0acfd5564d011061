import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useSession } from '#web/lib/session'
import { useOptionalComments } from './comments-context.ts'

const FIELD = 'commenting'
/** Whoever has not typed for so long is not typing (ms). */
const PAUSE = 4000
/** The box of a comment that begins a thread. */
export const NEW_THREAD = 'new'

const stateSchema = z.object({
  [FIELD]: z.string(),
  user: z.object({ id: z.string(), name: z.string() }),
})

/** Tells the others which box this person types in; call at each key. The box is left when it goes. */
export function useSayTyping(box: string): () => void {
  const awareness = useOptionalComments()?.live?.awareness
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const typing = useRef(false)
  const stop = useCallback(() => {
    clearTimeout(timer.current)
    if (typing.current) awareness?.setLocalStateField(FIELD, null)
    typing.current = false
  }, [awareness])
  useEffect(() => stop, [stop])
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(stop, PAUSE)
    if (!typing.current) awareness?.setLocalStateField(FIELD, box)
    typing.current = true
  }, [awareness, box, stop])
}

/** The names of the others who type in this box now. */
export function useTypists(box: string): string[] {
  const awareness = useOptionalComments()?.live?.awareness
  const { userId } = useSession()
  const [names, setNames] = useState<string[]>([])
  useEffect(() => {
    if (!awareness) return
    const look = () => {
      const others = new Map<string, string>()
      for (const state of awareness.getStates().values()) {
        const { data } = stateSchema.safeParse(state)
        if (data?.[FIELD] === box && data.user.id !== userId) others.set(data.user.id, data.user.name)
      }
      const now = [...others.values()].toSorted()
      setNames((before) => (before.join('\n') === now.join('\n') ? before : now))
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness, box, userId])
  return names
}
