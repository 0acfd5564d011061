import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openEventStream } from './event-stream.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | null> {
  const { value } = await reader.read()
  return value ? new TextDecoder().decode(value) : null
}

describe('a stream of events', () => {
  it('says something each second while there is nothing to say, until it is closed', async () => {
    const stream = openEventStream(() => undefined)
    const reader = stream.readable.getReader()
    stream.send({ event: 'delta', data: { text: 'One' } })
    expect(await next(reader)).toBe('event: delta\ndata: {"text":"One"}\n\n')
    vi.advanceTimersByTime(1_000)
    expect(await next(reader)).toBe(':\n\n')
    stream.close()
    expect(await next(reader)).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tells when its reader goes, and is silent from then on', async () => {
    const left = vi.fn()
    const stream = openEventStream(left)
    await stream.readable.cancel()
    expect(left).toHaveBeenCalledOnce()
    stream.send({ event: 'delta', data: { text: 'One' } })
    expect(vi.getTimerCount()).toBe(0)
  })
})
