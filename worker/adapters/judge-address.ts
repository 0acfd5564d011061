/** Names that never mean a host on the public internet (RFC 6761, 6762, 7686, 8375, ICANN's `.internal`). */
const LOCAL_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|onion|test|invalid|example|alt)$/
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export type AddressVerdict =
  | {
      ok: true
      url: URL /** To be asked for its addresses; null for a loopback that is allowed. */
      host: string | null
    }
  | { ok: false; why: string }

/**
 * Whether an address that somebody gave may be fetched as far as its text tells: https, a host by name, no
 * credentials. What the name resolves to is judged by `isPublicAddress`. With `allowLoopback` this machine's own
 * servers may be fetched, over http too: for tests and local development.
 */
export function judgeAddress(address: string, allowLoopback: boolean): AddressVerdict {
  if (address.length > 2000 || !URL.canParse(address)) return refused('This is not a web address.')
  const url = new URL(address)
  if (url.username || url.password) return refused('An address with a user name or password is not fetched.')
  if (allowLoopback && /^https?:$/.test(url.protocol) && LOOPBACK.has(url.hostname))
    return { ok: true, url, host: null }
  if (url.protocol !== 'https:') return refused('Only https addresses are fetched.')
  // The URL standard has brought every spelling of an IPv4 address into this form.
  if (/^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('['))
    return refused('An address is given by name, not by number.')
  const host = url.hostname.replace(/\.$/, '')
  if (!host.includes('.') || LOCAL_NAMES.test(host))
    return refused('This name is not one of the public internet.')
  return { ok: true, url, host }
}

const refused = (why: string): AddressVerdict => ({ ok: false, why })
