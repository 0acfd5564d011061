import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROW_FAULTS } from '#core/contracts/bulk'
import { completeMapping } from '#core/domain/bulk/map-row'
import { BULK_TABLE_FAULTS, readTable } from '#core/domain/bulk/read-table'

const catalogues = Object.entries(
  import.meta.glob<unknown>('../../locales/*/bulk.json', { import: 'default', eager: true }),
)
const catalogue = z.object({
  example: z.object({ csv: z.string(), name: z.string().min(1).max(120) }),
  fault: z.record(z.enum(ROW_FAULTS), z.string()),
  tableFault: z.record(z.enum(BULK_TABLE_FAULTS), z.string()),
})

describe('the table one is shown as an example', () => {
  it.each(catalogues)('can be read, and says by its columns where each goes: %s', (_, words) => {
    const { csv } = catalogue.parse(words).example
    const table = readTable({ csv })
    expect(Object.values(completeMapping(table.columns, {}, []))).toEqual(['what', 'audience', 'keyPoints'])
    expect(table.rows).toHaveLength(3)
  })
})

describe('what can be wrong with a table or a row', () => {
  it.each(catalogues)('has words: %s', (_, words) => {
    expect(catalogue.safeParse(words).error).toBeUndefined()
  })
})
