import { useSyncExternalStore } from 'react'
import { useFormat } from '#web/lib/use-format'

const TICK = 30_000

const subscribe = (listener: () => void) => {
  const timer = setInterval(listener, TICK)
  return () => clearInterval(timer)
}
const tick = () => Math.floor(Date.now() / TICK) * TICK

/** How long ago (or until); the exact moment on hover. Says "now" anew as time passes. */
export function TimeAgo({ at }: { at: string }) {
  const format = useFormat()
  const ticked = useSyncExternalStore(subscribe, tick)
  const now = Math.max(ticked, Math.min(Date.parse(at), ticked + TICK))
  return (
    <time dateTime={at} title={format.dateTime(at)}>
      {format.relative(at, now)}
    </time>
  )
}
