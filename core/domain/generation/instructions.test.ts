import { expect, it } from 'vitest'
import { factsOf, linkIn, withoutLinks } from './instructions.ts'

it('reads the facts of a rendered template and leaves the advice', () => {
  const text =
    'Write warmly.\n- Be brief\n\nFacts:\n- Deadline: 30 June\n- Feature: One-click export\n* Problem: Fridays are gone\n- CTA: Book now\n- Link: https://a.example/x.\n- Empty:'
  expect(factsOf(text)).toEqual({
    facts: [
      { label: 'Deadline', text: '30 June' },
      { label: null, text: 'One-click export' },
    ],
    problem: 'Fridays are gone',
    callToAction: 'Book now',
    audience: '',
    link: 'https://a.example/x',
  })
})

it('knows the Spanish labels', () => {
  expect(
    factsOf('- Llamada a la acción: Reserva\n- Público: bares\n- Beneficio: Más mesas\n- Fecha: hoy'),
  ).toMatchObject({
    callToAction: 'Reserva',
    audience: 'bares',
    facts: [
      { label: null, text: 'Más mesas' },
      { label: 'Fecha', text: 'hoy' },
    ],
  })
})

it('is bounded', () => {
  expect(factsOf('- Fact: x\n'.repeat(500)).facts).toHaveLength(12)
})

it('finds and removes web addresses', () => {
  expect(linkIn('See https://a.example/b?c=1, please')).toBe('https://a.example/b?c=1')
  expect(linkIn('javascript:alert(1)')).toBeNull()
  expect(withoutLinks('See https://a.example now')).toBe('See now')
})
