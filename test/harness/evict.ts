import { evictDurableObject, runInDurableObject } from 'cloudflare:test'

/**
 * Takes an object out of memory once it is idle. On a crowded machine the test runtime once in a hundred times
 * never again takes it for idle, whatever it has in hand; it is killed then, which closes its sockets too.
 * Returns what became of them.
 */
export async function evict(
  stub: DurableObjectStub,
  options: { webSockets: 'close' | 'hibernate' } = { webSockets: 'hibernate' },
): Promise<'close' | 'hibernate'> {
  try {
    await evictDurableObject(stub, options)
    return options.webSockets
  } catch (error) {
    if (!String(error).includes('active references')) throw error
    await runInDurableObject(stub, (_, state) => state.abort('killed by the test')).catch(() => undefined)
    return 'close'
  }
}
