/**
 * The same bytes, but an abort cancels the source at once, also while it is silent:
 * a signal given to `pipeThrough` waits for the source's next piece.
 */
export function abortable(
  source: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const reader = source.getReader()
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const leave = () => {
        controller.error(signal?.reason)
        return reader.cancel(signal?.reason)
      }
      if (signal?.aborted) return leave()
      signal?.addEventListener('abort', () => void leave().catch(() => undefined), { once: true })
    },
    async pull(controller) {
      const { done, value } = await reader.read()
      if (signal?.aborted) return
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
