/** Milliseconds until the first sign of text, between two of them, and in all. */
export interface Patience {
  first: number
  idle: number
  total: number
}

export interface Watchdog {
  /** Aborted with a `TimeoutError` when patience runs out. */
  signal: AbortSignal
  /** A sign of life: from now on the idle time counts. */
  feed(): void
  stop(): void
}

/** Watches a provider from the moment it is called, also before it has answered at all. */
export function startWatchdog({ first, idle, total }: Patience): Watchdog {
  const controller = new AbortController()
  const bite = () => controller.abort(new DOMException('No text in time.', 'TimeoutError'))
  const end = setTimeout(bite, total)
  let next = setTimeout(bite, first)
  return {
    signal: controller.signal,
    feed() {
      clearTimeout(next)
      next = setTimeout(bite, idle)
    },
    stop() {
      clearTimeout(next)
      clearTimeout(end)
    },
  }
}
