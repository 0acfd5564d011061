/** Tries while there is a network; without one there is no end to waiting for it. */
const TRIES = 4
const PAUSE = 700

interface Network {
  online(): boolean
  /** Resolves when another try may help: the network is back, or a moment has passed. */
  better(): Promise<void>
}

const browser: Network = {
  online: () => navigator.onLine,
  better: () =>
    new Promise((resolve) => {
      if (navigator.onLine) setTimeout(resolve, PAUSE)
      else window.addEventListener('online', () => resolve(), { once: true })
    }),
}

/**
 * A part of the page that is fetched when it is first wanted. Without a network it comes once that is back: what took
 * one failure as final would leave the page without it until it is loaded anew. Throws what several tries did not mend.
 */
export async function untilItComes<Part>(load: () => Promise<Part>, network = browser): Promise<Part> {
  for (let tries = 1; ; tries++) {
    try {
      return await load()
    } catch (error) {
      if (!network.online()) tries = 0
      else if (tries >= TRIES) throw error
      await network.better()
    }
  }
}
