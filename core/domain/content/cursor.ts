/** Where a page of a sorted list ended: the last row's sort value and id. */
export interface Cursor {
  value: string | number
  id: string
}

/** Opaque to clients: URI-encoded JSON. */
export const encodeCursor = ({ value, id }: Cursor): string => encodeURIComponent(JSON.stringify([value, id]))

/** Null when it is not a cursor of ours. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const [value, id] = JSON.parse(decodeURIComponent(text))
    const known = (typeof value === 'string' || typeof value === 'number') && typeof id === 'string'
    return known ? { value, id } : null
  } catch {
    return null
  }
}
