/** One open or click of a message, as it reached us. Times are epoch ms. */
export interface Engagement {
  kind: 'open' | 'click'
  at: number
  method: string
  userAgent: string
  /** Clicks of the same message, this one included: when, and on which link. */
  clicks: readonly { at: number; link: string }[]
  /** Links in the message. */
  links: number
  /** The link that no person can see was followed. */
  trap: boolean
  deliveredAt: number
}

/** Why it was no person; null when nothing says so. */
export type Machine = 'trap' | 'head_request' | 'robot' | 'too_soon' | 'every_link' | 'proxy' | null

/** Programs that follow links on behalf of security gateways and link previews. */
const ROBOTS =
  /bot\b|crawl|spider|preview|scan|proofpoint|mimecast|barracuda|safelinks|forcepoint|ironport|trendmicro|python-requests|curl\/|wget|headless|go-http-client|okhttp|java\/|libwww/i
/** Image proxies fetch each picture once, mostly before anybody reads (Apple) or when they do (Google, Yahoo). */
const PREFETCH = /^Mozilla\/5\.0$/
/** A person takes at least as long to see a message that has just arrived (ms). */
const SOONEST_CLICK = 2_000
const SOONEST_OPEN = 1_000
/** Several different links within this time are followed by a program (ms). */
const BURST = 1_500

/**
 * Tells machines from people: the traps and timings that senders publish about gateways which open every message
 * and follow every link. It errs towards machines, because a false click poisons scores and a missed one does not.
 */
export function machineBehind(engagement: Engagement): Machine {
  const { kind, at, method, userAgent, trap, deliveredAt } = engagement
  if (trap) return 'trap'
  if (method === 'HEAD') return 'head_request'
  if (userAgent === '' || ROBOTS.test(userAgent)) return 'robot'
  if (kind === 'open') {
    if (PREFETCH.test(userAgent)) return 'proxy'
    return at - deliveredAt < SOONEST_OPEN ? 'too_soon' : null
  }
  if (at - deliveredAt < SOONEST_CLICK) return 'too_soon'
  return isBurst(engagement) ? 'every_link' : null
}

/** Two thirds of the links, and at least three, within the time of one. */
function isBurst({ at, clicks, links }: Engagement): boolean {
  const near = new Set(clicks.filter((click) => Math.abs(click.at - at) <= BURST).map(({ link }) => link))
  return near.size >= 3 && near.size * 3 >= links * 2
}
