import { evictDurableObject, runInDurableObject } from 'cloudflare:test'

/** How long an object may take to become idle (ms). */
const PATIENCE = 10_000

/**
 * Takes an object out of memory once it is idle. On a crowded machine the test runtime once in a hundred times
 * never again takes it for idle, whatever it has in hand; it is killed then, which closes its sockets too.
 * Returns what became of them.
 */
export async function evict(
  stub: DurableObjectStub,
  options: { webSockets: 'close' | 'hibernate' } = { webSockets: 'hibernate' },
): Promise<'close' | 'hibernate'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PATIENCE)
  })
  const evicted = evictDurableObject(stub, options)
  evicted.catch(() => undefined)
  const outcome = await Promise.race([evicted, late]).finally(() => clearTimeout(timer))
  if (outcome !== 'late') return options.webSockets
  await runInDurableObject(stub, (_, state) => state.abort('killed by the test')).catch(() => undefined)
  return 'close'
}
