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
    steps: [],
    problem: 'Fridays are gone',
    scene: '',
    turn: '',
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

it('keeps the steps in their order, the scene and the turn of a story, and who is quoted', () => {
  const text =
    '- Step 1: Grind\n- Step 2: Pour\n- Scene: A Sunday night\n- Turn: She called\n- Quote: We got our Mondays back. (Ana Ruiz)\n- Cita: «Así sí»'
  expect(factsOf(text)).toMatchObject({
    steps: ['Grind', 'Pour'],
    scene: 'A Sunday night',
    turn: 'She called',
    facts: [
      { label: null, text: '“We got our Mondays back.” (Ana Ruiz)' },
      { label: null, text: '«Así sí»' },
    ],
  })
})

it('is bounded', () => {
  expect(factsOf('- Fact: x\n'.repeat(500)).facts).toHaveLength(12)
  expect(factsOf('- Step: x\n'.repeat(500)).steps).toHaveLength(12)
})

it('finds and removes web addresses', () => {
  expect(linkIn('See https://a.example/b?c=1, please')).toBe('https://a.example/b?c=1')
  expect(linkIn('javascript:alert(1)')).toBeNull()
  expect(withoutLinks('See https://a.example now')).toBe('See now')
})
