import { describe, expect, it } from 'vitest'
import { english } from './en/grammar.ts'
import { spanish } from './es/grammar.ts'

const NONE: ReadonlySet<string> = new Set()
const english_ = (what: string) => english.subjectOf(english.withoutLeadIn(what), NONE)
const spanish_ = (what: string) => spanish.subjectOf(spanish.withoutLeadIn(what), NONE)

describe('a brief that is a sentence', () => {
  it.each([
    [
      'Our neighbourhood bakery, Miller & Daughters, now delivers sourdough bread before 7 am',
      'Miller & Daughters',
      'Miller & Daughters now delivers sourdough bread before 7 am',
    ],
    ['Acme Coffee is opening a shop in Leeds', 'Acme Coffee', 'Acme Coffee is opening a shop in Leeds'],
    ['We now deliver bread before 7 am', 'this offer', 'We now deliver bread before 7 am'],
    ['Our new app helps nurses plan shifts', 'our app', 'Our new app helps nurses plan shifts'],
    [
      'We are launching Pathwise, which turns customer calls into product requirements',
      'Pathwise',
      'Pathwise turns customer calls into product requirements',
    ],
  ])('%s: it is told as it stands, under its name', (what, ref, headline) => {
    expect(english_(what).subject).toMatchObject({ ref, headline, thing: null })
  })

  it.each([
    [
      'La panadería La Espiga abre un segundo local en el barrio de Gracia',
      'La Espiga',
      'La Espiga abre un segundo local en el barrio de Gracia',
    ],
    ['Ahora repartimos pan antes de las 7', 'esta propuesta', 'Ahora repartimos pan antes de las 7'],
    ['El gimnasio cambia de horario', 'el gimnasio', 'El gimnasio cambia de horario'],
    [
      'Lanzamos Turno, que organiza los turnos de tu restaurante',
      'Turno',
      'Turno organiza los turnos de tu restaurante',
    ],
  ])('%s: it is told as it stands, under its name', (what, ref, headline) => {
    expect(spanish_(what).subject).toMatchObject({ ref, headline, thing: null })
  })

  it('leaves its place and its date out of a headline that would be too long', () => {
    const { subject } = english_('A new physiotherapy clinic is opening on Park Street on 12 January 2027')
    expect(subject.news).toBe('A new physiotherapy clinic is opening on Park Street on 12 January 2027')
    expect(subject.headline).toBe('A new physiotherapy clinic is opening on Park Street')
  })

  it('is about what an institution presents', () => {
    expect(spanish_('El Museo del Agua presenta la exposición «Ríos de papel»').subject).toMatchObject({
      name: 'Ríos de papel',
      category: 'exposición',
      news: 'El Museo del Agua presenta la exposición «Ríos de papel»',
    })
  })
})

it.each([
  ['Photo books for families', english_],
  ['Our photo books, handmade', english_],
  ['Gift sets handmade in Leeds', english_],
  ['Free guided walks in the old town', english_],
  ['Team plans and prices', english_],
  ['Curso online de fotografía', spanish_],
  ['Batería externa carga rápida', spanish_],
  ['Seguro de mascotas', spanish_],
])('“%s” names a thing and tells no news', (what, read) => {
  expect(read(what).subject).toMatchObject({ news: null, category: expect.any(String) })
})

it.each([
  [
    'Exhibition "Light & Salt: 40 years of coastal photography" at the Harbour Museum',
    english_,
    'Light & Salt',
  ],
  ['summer membership IRONHAUS GYM', english_, 'IRONHAUS GYM'],
  ['clínica dental Sonríe', spanish_, 'Sonríe'],
  ['GIMNASIO TITÁN: promoción de otoño', spanish_, 'GIMNASIO TITÁN'],
])('%s: the name is found where it stands', (what, read, name) => {
  expect(read(what).subject.name).toBe(name)
})

it('does not take an offer for what its seller is', () => {
  expect(spanish_('GIMNASIO TITÁN: promoción de otoño')).toMatchObject({
    subject: { thing: null },
    rest: ['promoción de otoño'],
  })
})
