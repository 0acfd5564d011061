import { EventSourceParserStream } from 'eventsource-parser/stream'
import { type GenerateEvent, generateEvents } from '#core/contracts/generation'

/** The connection ended before `done` or `error`: what came before it is still worth keeping. */
export class StreamBroken extends Error {
  override readonly name = 'StreamBroken'
}

function parseEvent(name: string | undefined, data: string): GenerateEvent | null {
  const body: unknown = JSON.parse(data)
  if (name === 'meta') return { event: name, data: generateEvents.meta.parse(body) }
  if (name === 'delta') return { event: name, data: generateEvents.delta.parse(body) }
  if (name === 'done') return { event: name, data: generateEvents.done.parse(body) }
  if (name === 'error') return { event: name, data: generateEvents.error.parse(body) }
  return null
}

/**
 * Reads the server-sent events of one generation; unknown event names are passed over.
 * Throws `StreamBroken` when the connection ends, or an event cannot be read, before a last event came.
 */
export async function* readGeneration(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<GenerateEvent> {
  const events = bytes
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  try {
    for (;;) {
      const { done, value } = await events.read()
      if (done) throw new StreamBroken('The connection ended before the text did.')
      const event = parseEvent(value.event, value.data)
      if (!event) continue
      yield event
      if (event.event === 'done' || event.event === 'error') return
    }
  } catch (error) {
    if (error instanceof StreamBroken || (error instanceof DOMException && error.name === 'AbortError'))
      throw error
    throw new StreamBroken('The text stopped arriving.', { cause: error })
  } finally {
    await events.cancel().catch(() => undefined)
  }
}
