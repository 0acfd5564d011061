import { describe, expect, it } from 'vitest'
import { mappingOf, readDraftTable } from './table-draft.ts'

describe('a table on its way', () => {
  it('is read as the server reads it', () => {
    expect(readDraftTable('what,price\nLamp,40')).toMatchObject({
      table: { columns: ['what', 'price'] },
      fault: null,
    })
    expect(readDraftTable('what\n"x')).toMatchObject({ table: null, fault: { fault: 'quote', line: 2 } })
    expect(readDraftTable('  ')).toEqual({ table: null, fault: null })
  })

  it('sends columns where they were told to go, the others by their names', () => {
    const columns = ['what', 'Audience', 'note']
    expect(mappingOf(columns, {}, null)).toEqual({ what: 'what', Audience: 'audience' })
    expect(mappingOf(columns, { note: 'keyPoints', Audience: null }, null)).toEqual({
      what: 'what',
      note: 'keyPoints',
    })
    expect(mappingOf(columns, { gone: 'what' }, null)).toEqual({ what: 'what', Audience: 'audience' })
  })
})
