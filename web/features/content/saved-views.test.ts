import { describe, expect, it } from 'vitest'
import { keepViews, readViews, sameFilters, withView } from './saved-views.ts'

function memoryStore(text: string | null = null) {
  let held = text
  return {
    getItem: () => held,
    setItem: (_key: string, value: string) => {
      held = value
    },
  }
}
const launch = { name: 'Launch', filters: { tag: 'launch', status: 'in_review' as const } }

describe('saved views', () => {
  it('come back as they were kept', () => {
    const store = memoryStore()
    expect(keepViews(store, 'w1', [launch])).toBe(true)
    const [view] = readViews(store, 'w1')
    expect(view?.name).toBe('Launch')
    expect(sameFilters(view?.filters ?? {}, launch.filters)).toBe(true)
  })

  it.each(['{', 'null', '[{"name":""}]', '[1]'])('are none when the device holds %s', (text) => {
    expect(readViews(memoryStore(text), 'w1')).toEqual([])
  })

  it('are changed in place under the same name', () => {
    const mail = { name: 'Mail', filters: { type: 'email' as const } }
    const changed = { name: 'Launch', filters: { tag: 'spring' } }
    expect(withView([launch, mail], changed)).toEqual([changed, mail])
  })

  it('are the same whatever the order and the defaults', () => {
    expect(sameFilters({ tag: 'a', sort: '-updatedAt' }, { tag: 'a' })).toBe(true)
    expect(sameFilters({ tag: 'a' }, { tag: 'b' })).toBe(false)
    expect(sameFilters({ tag: 'a' }, {})).toBe(false)
  })
})
