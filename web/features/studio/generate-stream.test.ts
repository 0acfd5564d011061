import { describe, expect, it } from 'vitest'
import type { GenerateEvent } from '#core/contracts/generation'
import { readGeneration, StreamBroken } from './generate-stream.ts'

const META = {
  runId: 'r1',
  attempt: 1,
  provider: 'embedded',
  model: 'm',
  offlineComposer: true,
  brandVoiceVersion: null,
}
const DONE = { runId: 'r1', title: 'Añil', body: 'Añil día', tokens: 3, ms: 12, citations: [] }
const line = (event: string, data: unknown) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** The bytes in pieces of `size`, so that events and characters are torn apart. */
function stream(text: string, size: number, failAtEnd = false): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + size))
      else if (failAtEnd) controller.error(new TypeError('network'))
      else controller.close()
      at += size
    },
  })
}
async function collect(bytes: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const events: GenerateEvent[] = []
  try {
    for await (const event of readGeneration(bytes)) events.push(event)
    return { events, error: null }
  } catch (error) {
    return { events, error }
  }
}

describe('reading a generation', () => {
  it.each([1, 2, 7, 4096])('gives every event whole when bytes come %i at a time', async (size) => {
    const text =
      line('meta', META) +
      line('delta', { text: 'Añil ' }) +
      line('delta', { text: 'día' }) +
      line('done', DONE)
    const { events, error } = await collect(stream(text, size))
    expect(error).toBeNull()
    expect(events.map((event) => event.event)).toEqual(['meta', 'delta', 'delta', 'done'])
    expect(events.at(-1)?.data).toEqual(DONE)
  })

  it('ends at `error`, which carries what was kept', async () => {
    const failure = { runId: 'r1', code: 'provider_unavailable', message: 'No provider.', kept: 'Half' }
    const { events, error } = await collect(stream(line('error', failure) + line('delta', { text: 'x' }), 64))
    expect(error).toBeNull()
    expect(events).toEqual([{ event: 'error', data: failure }])
  })

  it('passes over comments and events it does not know', async () => {
    const { events } = await collect(stream(`: ping\n\n${line('later', {})}${line('done', DONE)}`, 16))
    expect(events.map((event) => event.event)).toEqual(['done'])
  })

  it.each([
    ['the connection closes', stream(line('meta', META) + line('delta', { text: 'Half' }), 32)],
    ['the network fails', stream(line('meta', META) + line('delta', { text: 'Half' }), 32, true)],
    [
      'an event is not what the contract says',
      stream(line('meta', META) + line('delta', { text: 'Half' }) + line('done', { runId: 4 }), 32),
    ],
  ])('says it broke when %s before the end, after giving what came', async (_when, bytes) => {
    const { events, error } = await collect(bytes)
    expect(events.map((event) => event.event)).toEqual(['meta', 'delta'])
    expect(error).toBeInstanceOf(StreamBroken)
  })
})
