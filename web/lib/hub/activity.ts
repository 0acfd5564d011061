/** Without input for this long, nobody is at the page (ms). */
export const IDLE_AFTER = 60_000
/** Input comes in bursts; the idle clock is set back at most this often (ms). */
const NOTED_EVERY = 5_000

interface ActivityPorts {
  now(): number
  schedule(run: () => void, ms: number): () => void
  hidden(): boolean
}

/** Whether somebody is at the page: it is visible, and they have touched it in the last minute. */
export function createActivity({ now, schedule, hidden }: ActivityPorts, changed: (active: boolean) => void) {
  let last = now()
  let active = !hidden()
  let cancel = () => {}

  const become = (next: boolean) => {
    if (next === active) return
    active = next
    changed(active)
  }
  const watch = () => {
    cancel()
    cancel = schedule(() => become(false), IDLE_AFTER)
  }
  if (active) watch()

  return {
    isActive: () => active,
    /** A key, a pointer, a scroll. */
    touched() {
      if (hidden() || (active && now() - last < NOTED_EVERY)) return
      last = now()
      watch()
      become(true)
    },
    visibilityChanged() {
      if (!hidden()) {
        last = now()
        watch()
        become(true)
        return
      }
      cancel()
      become(false)
    },
    stop: () => cancel(),
  }
}
export type Activity = ReturnType<typeof createActivity>
