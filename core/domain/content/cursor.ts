/** Where a page of a sorted list ended: the last row's sort value and id. */
export interface Cursor {
  value: string | number
  id: string
}

/**
 * Opaque to clients: JSON, percent-encoded with `~` for `%`, so that it stands in a query as it is. Joined, not
 * replaced: V8 writes an answer as JSON the slow way as soon as one string in it is not in one piece.
 */
export const encodeCursor = ({ value, id }: Cursor): string =>
  encodeURIComponent(JSON.stringify([value, id]))
    .split('~')
    .join('%7E')
    .split('%')
    .join('~')

/** Null when it is not a cursor of ours. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(text.replaceAll('~', '%')))
    if (!Array.isArray(parsed) || parsed.length !== 2) return null
    const [value, id]: unknown[] = parsed
    const known = (typeof value === 'string' || typeof value === 'number') && typeof id === 'string'
    return known ? { value, id } : null
  } catch {
    return null
  }
}
