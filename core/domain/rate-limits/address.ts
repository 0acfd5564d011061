/**
 * The network a client's address stands for. An IPv6 customer owns at least a /64, so single addresses of
 * it are one client; IPv4 written as IPv6 is IPv4. Without an address (local) all share one.
 */
export function clientNetwork(address: string | undefined): string {
  if (!address) return 'local'
  const text = address.trim().toLowerCase()
  if (!text.includes(':')) return text
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1]
  if (mapped) return mapped
  const [head = '', tail] = text.split('::')
  const front = groups(head)
  const back = tail === undefined ? [] : groups(tail)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const all = [...front, ...Array<string>(zeros).fill('0'), ...back]
  return `${all.slice(0, 4).join(':')}::/64`
}

const groups = (part: string) =>
  part
    .split(':')
    .filter(Boolean)
    .map((group) => group.replace(/^0+(?=.)/, ''))
