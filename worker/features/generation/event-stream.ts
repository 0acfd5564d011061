import type { GenerateEvent } from '#core/contracts/generation'

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

export interface EventStream {
  readable: ReadableStream<Uint8Array>
  /** Sends one server-sent event; does nothing once the reader has left. */
  send(event: GenerateEvent): void
  close(): void
}

/** How often something is sent (ms): the runtime sees that a reader has left when it next writes to them. */
const BEAT = 1_000
const encoder = new TextEncoder()
/** A line that says nothing, for which readers of server-sent events have a rule. */
const COMMENT = encoder.encode(':\n\n')

/** Server-sent events as bytes. `onLeave` is called when the reader goes away before the end. */
export function openEventStream(onLeave: () => void): EventStream {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const beat = setInterval(() => controller?.enqueue(COMMENT), BEAT)
  const readable = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened
    },
    cancel() {
      clearInterval(beat)
      controller = undefined
      onLeave()
    },
  })
  return {
    readable,
    send({ event, data }) {
      controller?.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
    },
    close() {
      clearInterval(beat)
      controller?.close()
      controller = undefined
    },
  }
}
