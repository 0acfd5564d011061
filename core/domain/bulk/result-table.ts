import type { Fields } from '../../contracts/fields.ts'

export interface ResultRow {
  cells: readonly string[]
  status: string
  title: string
  body: string
  fields: Fields | null
  error: string | null
  contentId: string | null
}

/** A run's result: the columns as they came, then title and text, a column for each part, and how it went. */
export function resultTable(columns: readonly string[], rows: readonly ResultRow[]): string[][] {
  const parts = [...new Set(rows.flatMap(({ fields }) => Object.keys(flat(fields))))]
  const header = [
    ...columns,
    'marquee_status',
    'marquee_title',
    'marquee_text',
    ...parts,
    'marquee_content',
    'marquee_error',
  ]
  return [
    header,
    ...rows.map(({ cells, status, title, body, fields, contentId, error }) => {
      const values = flat(fields)
      return [
        ...cells,
        status,
        title,
        body,
        ...parts.map((part) => values[part] ?? ''),
        contentId ?? '',
        error ?? '',
      ]
    }),
  ]
}

/** `headlines: [a, b]` → `headlines_1: a`, `headlines_2: b`. */
function flat(fields: Fields | null): Record<string, string> {
  const entries = Object.entries(fields ?? {}).flatMap(([name, value]): [string, string][] =>
    Array.isArray(value)
      ? value.map((one, at) => [`${name}_${at + 1}`, String(one)])
      : [[name, String(value)]],
  )
  return Object.fromEntries(entries)
}
