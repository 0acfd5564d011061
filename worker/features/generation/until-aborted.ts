/** Yields from `source` until `signal` is aborted, then throws its reason: at once, whether `source` listens or not. */
export async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]()
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(signal.reason)
  // The race below listens to it only while it waits.
  aborted.promise.catch(() => undefined)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted.promise])
      if (next.done) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
