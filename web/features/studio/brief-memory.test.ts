import { describe, expect, it } from 'vitest'
import { emptyBrief } from './brief-draft.ts'
import { recallBrief, rememberBrief } from './brief-memory.ts'
import { unsavedCopy } from './unsaved-copy.ts'

function memoryStore() {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}
const fullStore = {
  ...memoryStore(),
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError')
  },
}

describe('the remembered brief', () => {
  it('comes back as it was left, for its workspace only', () => {
    const store = memoryStore()
    const brief = { ...emptyBrief('es'), what: 'Café de Huila', variants: 3 }
    rememberBrief(store, 'w1', brief)
    expect(recallBrief(store, 'w1', 'en')).toEqual(brief)
    expect(recallBrief(store, 'w2', 'en')).toEqual(emptyBrief('en'))
  })

  it('keeps what it can read of a brief that an older page left', () => {
    const store = memoryStore()
    store.setItem('marquee.brief.w1', JSON.stringify({ what: 'Kept', tone: 'sarcastic', variants: 99 }))
    expect(recallBrief(store, 'w1', 'en')).toEqual({ ...emptyBrief('en'), what: 'Kept' })
  })

  it.each(['{', 'null', '[]', '"text"'])('starts empty from %s', (text) => {
    const store = memoryStore()
    store.setItem('marquee.brief.w1', text)
    expect(recallBrief(store, 'w1', 'en')).toEqual(emptyBrief('en'))
  })

  it('tells when the device is full instead of failing', () => {
    expect(rememberBrief(fullStore, 'w1', emptyBrief('en'))).toBe(false)
  })
})

describe('edits the server does not have', () => {
  const edits = {
    title: 'Mine',
    doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }] },
    version: 4,
    at: 1_000,
  }

  it('are offered back for the same content only, until dropped', () => {
    const store = memoryStore()
    unsavedCopy(store, 'w1', 'c1').keep(edits)
    expect(unsavedCopy(store, 'w1', 'c1').read()).toEqual(edits)
    expect(unsavedCopy(store, 'w1', 'c2').read()).toBeNull()
    expect(unsavedCopy(store, 'w1', null).read()).toBeNull()
    unsavedCopy(store, 'w1', 'c1').drop()
    expect(unsavedCopy(store, 'w1', 'c1').read()).toBeNull()
  })

  it('are forgotten when they cannot be read', () => {
    const store = memoryStore()
    store.setItem('marquee.unsaved.w1.c1', '{"title":4}')
    expect(unsavedCopy(store, 'w1', 'c1').read()).toBeNull()
    expect(store.held.size).toBe(0)
  })

  it('tell when the device is full instead of failing', () => {
    expect(unsavedCopy(fullStore, 'w1', 'c1').keep(edits)).toBe(false)
  })
})
