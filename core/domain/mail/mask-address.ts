/** `ana.ruiz@example.com` → `a•••@example.com`: enough to tell two people apart, too little to write to them. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  if (at < 1) return '•••'
  const [first = ''] = address
  return `${first}•••${address.slice(at)}`
}
