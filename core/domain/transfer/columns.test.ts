import { describe, expect, it } from 'vitest'
import { ignoredColumns, rowsToContents } from './columns.ts'

const defaults = { type: 'email', language: 'es' } as const

describe('a table of contents', () => {
  it('is read by the names of its columns, whatever their order, case and company', () => {
    const rows = [
      ['Body', 'unknown', ' TITLE ', 'tags'],
      ['Hello', 'x', 'One', 'spring; launch, spring'],
      ['', '', 'Two'],
    ]
    expect(rowsToContents(rows, defaults)).toEqual([
      { title: 'One', type: 'email', language: 'es', tags: ['spring', 'launch'], body: 'Hello' },
      { title: 'Two', type: 'email', language: 'es', tags: [], body: '' },
    ])
  })

  it.each([
    ['Title', 'Text'],
    ['Título', 'Contenido'],
    ['TITULO'.normalize('NFD'), ' cuerpo '],
  ])('is read by other names for the same: %s, %s', (title, body) => {
    const header = [title, body]
    const [read] = rowsToContents([header, ['One', 'Hello']], defaults)
    expect(read).toMatchObject({ title: 'One', body: 'Hello' })
  })

  it('has columns that are not imported, and they can be named', () => {
    expect(ignoredColumns(['Title', 'Price', ' ', 'status', 'Texto', 'plannedAt'])).toEqual(['Price'])
  })

  it.each([
    [[['name'], ['x']], 'must name the columns'],
    [[], 'must name the columns'],
    [[['title'], ['a'], [' ']], 'Row 3, column title'],
    [
      [
        ['title', 'type'],
        ['a', 'poem'],
      ],
      'Row 2, column type: “poem”',
    ],
    [
      [
        ['title', 'language'],
        ['a', 'xx'],
      ],
      'column language',
    ],
    [
      [
        ['title', 'tags'],
        ['a', 'x'.repeat(41)],
      ],
      'column tags',
    ],
  ])('says what is wrong in which row: %j', (rows, words) => {
    expect(() => rowsToContents(rows, defaults)).toThrow(words)
  })
})
