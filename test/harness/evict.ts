import { evictDurableObject } from 'cloudflare:test'

/** Attempts; each waits some seconds for what the object has in hand. */
const ATTEMPTS = 5

/** Takes an object out of memory once it is idle, however long a crowded machine keeps it busy. */
export async function evict(...args: Parameters<typeof evictDurableObject>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await evictDurableObject(...args)
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('active references')) throw error
    }
}
