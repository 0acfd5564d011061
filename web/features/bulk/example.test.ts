import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readTable } from '#core/domain/bulk/read-table'

const catalogues = Object.entries(
  import.meta.glob<unknown>('../../locales/*/bulk.json', { import: 'default', eager: true }),
)
const catalogue = z.object({ example: z.object({ csv: z.string() }) })

describe('the table one is shown as an example', () => {
  it.each(catalogues)('can be read: %s', (_, words) => {
    const { csv } = catalogue.parse(words).example
    const table = readTable({ csv })
    expect(table.columns).toEqual(['what', 'audience', 'key points'])
    expect(table.rows).toHaveLength(3)
  })
})
