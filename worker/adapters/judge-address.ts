import { isPublicAddress } from '#core/domain/net/public-address'

/** Names that never mean a host on the public internet (RFC 6761, 6762, 7686, 8375, ICANN's `.internal`). */
const LOCAL_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|onion|test|invalid|example|alt)$/
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Why an address is not fetched: how it is written, what it is in, or that there is no such host. */
export type AddressFault = 'form' | 'private' | 'unknown'

export type AddressVerdict =
  | {
      ok: true
      url: URL /** To be asked for its addresses; null for a loopback that is allowed. */
      host: string | null
    }
  | { ok: false; fault: AddressFault; why: string }

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
  if (!/^https?:$/.test(url.protocol)) return refused('Only https addresses are fetched.')
  const host = url.hostname.replace(/\.$/, '')
  // Where it leads is told before how it is written: with https it would be refused as well.
  const number = numberOf(host)
  if (number !== null && !isPublicAddress(number))
    return refused(`${number} is in a private network.`, 'private')
  if (number !== null) return refused('An address is given by name, not by number.')
  if (!host.includes('.') || LOCAL_NAMES.test(host))
    return refused(`${host} is not a name of the public internet.`, 'private')
  if (url.protocol !== 'https:') return refused('Only https addresses are fetched.')
  return { ok: true, url, host }
}

/** A host given by number; the URL standard has brought every spelling of an IPv4 address into one form. */
const numberOf = (host: string): string | null =>
  host.startsWith('[') ? host.slice(1, -1) : /^[\d.]+$/.test(host) ? host : null

const refused = (why: string, fault: AddressFault = 'form'): AddressVerdict => ({ ok: false, fault, why })
