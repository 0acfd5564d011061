import { describe, expect, it } from 'vitest'
import {
  type ContentFilters,
  fromSaved,
  isNarrowed,
  readFilters,
  sameFilters,
  toQuery,
  toSaved,
  toSearch,
  widen,
} from './content-filters.ts'

describe('filters in the address', () => {
  const filters: ContentFilters = {
    q: 'huila',
    type: 'email',
    status: 'in_review',
    language: 'es',
    campaign: 'c_1',
    folder: 'f_1',
    tag: 'spring',
    sort: 'title',
    trashed: true,
  }

  it('come back as they went', () => {
    expect(readFilters(toSearch(filters))).toEqual(filters)
  })

  it('keep the address short: defaults and blanks are not in it', () => {
    expect(JSON.stringify(toSearch({ sort: '-updatedAt', q: '', tag: undefined }))).toBe('{}')
  })

  it.each([
    [{ type: 'poem' }, 'type'],
    [{ status: 'lost' }, 'status'],
    [{ language: 'xx' }, 'language'],
    [{ sort: 'version' }, 'sort'],
    [{ campaign: '../x' }, 'campaign'],
    [{ q: 'x'.repeat(201) }, 'q'],
    [{ tag: ['a'] }, 'tag'],
    [{ trashed: 'maybe' }, 'trashed'],
  ] as const)('leave out what is not theirs: %j', (search, name) => {
    expect(readFilters(search)[name]).toBeUndefined()
  })

  it('search for a number that the address parser read as one', () => {
    expect(readFilters({ q: 2026 }).q).toBe('2026')
  })

  it('become the query of the list', () => {
    expect(toQuery({ campaign: 'c_1', trashed: true, q: 'plum' })).toEqual({
      q: 'plum',
      campaignId: 'c_1',
      trashed: 'true',
    })
  })

  it('are kept under a name without the trash, and come back from there', () => {
    expect(toSaved(filters)).toMatchObject({ campaignId: 'c_1', folderId: 'f_1', q: 'huila' })
    const { trashed: _trash, ...rest } = filters
    expect(fromSaved(toSaved(filters))).toEqual(rest)
  })

  it('are the same whatever their order and defaults', () => {
    expect(sameFilters({ q: 'a', tag: 'b' }, { tag: 'b', q: 'a', sort: '-updatedAt' })).toBe(true)
    expect(sameFilters({ q: 'a' }, { q: 'a', tag: 'b' })).toBe(false)
  })

  it('count as narrowing only when they hide something', () => {
    expect(isNarrowed({ sort: 'title', trashed: true })).toBe(false)
    expect(isNarrowed({ tag: 'spring' })).toBe(true)
    expect(isNarrowed(widen(filters))).toBe(false)
  })
})
