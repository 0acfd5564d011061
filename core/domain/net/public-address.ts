/**
 * IPv4 blocks no address on the public internet is in: first address and prefix length.
 * Source: IANA IPv4 Special-Purpose Address Registry (RFC 6890), and 224.0.0.0/4 (RFC 5771).
 */
const SPECIAL_V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Within 2000::/3, what is not a plain public address: protocols, documentation, 6to4 (RFC 6890, 9637). */
const SPECIAL_V6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** True for an address of the public internet; false for private and special ones, and for what is none. */
export function isPublicAddress(address: string): boolean {
  const four = parseV4(address)
  if (four !== null) return !SPECIAL_V4.some(([first, bits]) => within(four, parseV4(first), bits, 32))
  const six = parseV6(address)
  // Only 2000::/3 is given out as global unicast (RFC 4291); mapped and translated IPv4 lie outside of it.
  if (six === null || six >> 125n !== 1n) return false
  return !SPECIAL_V6.some(([first, bits]) => within(six, parseV6(first), bits, 128))
}

const within = (address: bigint, first: bigint | null, bits: number, size: number) =>
  first !== null && address >> BigInt(size - bits) === first >> BigInt(size - bits)

function parseV4(text: string): bigint | null {
  const parts = V4.exec(text)?.slice(1).map(Number)
  if (!parts || parts.some((part) => part > 255)) return null
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n)
}

function parseV6(text: string): bigint | null {
  if (!/^[0-9a-f:]+$/i.test(text) || text.split('::').length > 2) return null
  const [head = '', tail] = text.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const [left, right] = [groups(head), groups(tail ?? '')]
  const missing = 8 - left.length - right.length
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const all = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null
  return all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n)
}
