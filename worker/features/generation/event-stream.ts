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

/** Server-sent events as bytes. `onLeave` is called when the reader goes away before the end. */
export function openEventStream(onLeave: () => void): EventStream {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const readable = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened
    },
    cancel() {
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
      controller?.close()
      controller = undefined
    },
  }
}
