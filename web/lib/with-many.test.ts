import i18next from 'i18next'
import { expect, it } from 'vitest'
import { withMany } from './with-many.ts'

const words = { list: { contacts_one: '{{count}} contacto', contacts_other: '{{count}} contactos' } }

it('has words for a round million in Spanish, at any depth', async () => {
  const page = i18next.createInstance()
  await page.init({ lng: 'es', resources: { es: { audience: withMany(words) } }, ns: ['audience'] })
  const said = (count: number) => page.t('list.contacts', { ns: 'audience', count })
  expect([said(1), said(3), said(1_000_000), said(1_000_001)]).toEqual([
    '1 contacto',
    '3 contactos',
    '1000000 contactos',
    '1000001 contactos',
  ])
})

it('leaves words alone that a catalogue has itself', () => {
  expect(withMany({ a_other: 'x', a_many: 'y', b: 'z' })).toEqual({ a_other: 'x', a_many: 'y', b: 'z' })
})
