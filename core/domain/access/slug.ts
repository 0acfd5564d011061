/** A workspace's name → the readable part of its address: lower-case ASCII words joined by `-`, at most 40 characters. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-').slice(0, 40).replace(/-$/, '') ?? 'workspace'
}
