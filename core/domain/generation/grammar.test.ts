import { describe, expect, it } from 'vitest'
import { english } from './en/grammar.ts'
import { spanish } from './es/grammar.ts'

const NONE: ReadonlySet<string> = new Set()

describe('the subject of an English brief', () => {
  it.each([
    ['Lumen, a desk lamp that dims with the sun', 'Lumen', 'desk lamp', 'Lumen'],
    ['Nimbus is a reporting tool for small agencies', 'Nimbus', 'reporting tool', 'Nimbus'],
    ['We are launching “Quiet Hours”, an app for shared offices', 'Quiet Hours', 'app', 'Quiet Hours'],
    ['Announce our spring sale: 20% off until 30 April', null, 'spring sale', 'our spring sale'],
    ['Noise-cancelling headphones', null, 'noise-cancelling headphones', 'the noise-cancelling headphones'],
    ['A webinar about deliverability', null, 'webinar', 'the webinar'],
    ['Get people to come to the Nimbus meetup', 'Nimbus', null, 'Nimbus'],
    ['20% off everything', null, null, 'this offer'],
  ])('%s', (what, name, category, ref) => {
    expect(english.subjectOf(english.withoutLeadIn(what), NONE).subject).toMatchObject({
      name,
      category,
      ref,
    })
  })
})

describe('the subject of a Spanish brief', () => {
  it.each([
    [
      'Lanzamos Lumen, una lámpara de escritorio que se atenúa',
      'Lumen',
      'una lámpara de escritorio',
      'Lumen',
    ],
    [
      'Curso online de fotografía para principiantes',
      null,
      'un curso online de fotografía',
      'el curso online de fotografía',
    ],
    ['Nuestras rebajas de verano: hasta un 50 %', null, 'rebajas de verano', 'nuestras rebajas de verano'],
    ['Sistema de riego para terrazas', null, 'un sistema de riego', 'el sistema de riego'],
    ['Clases de cerámica', null, 'clases de cerámica', 'las clases de cerámica'],
  ])('%s', (what, name, aCategory, ref) => {
    expect(spanish.subjectOf(spanish.withoutLeadIn(what), NONE).subject).toMatchObject({
      name,
      aCategory,
      ref,
    })
  })
})

describe('the form of a point', () => {
  it.each([
    ['Cut reporting time by 40%', 'todo'],
    ['Dims by itself', 'does'],
    ['Tastes of red plum', 'does'],
    ['Updates every month', 'does'],
    ['Updates for life', 'noun'],
    ['Support in five languages', 'noun'],
    ['Clean lines', 'noun'],
    ['Clean your oven in a minute', 'todo'],
    ['Made in Portugal', 'state'],
    ['It is quiet', 'sentence'],
    ['Your files remain yours', 'fragment'],
    ['Delivery is free', 'sentence'],
    ['From $29 a month', 'fragment'],
    ['White-label dashboards', 'noun'],
    ['Dashboards open in two seconds', 'sentence'],
    ['Reports now take 4 hours', 'sentence'],
  ])('%s: %s', (text, form) => {
    expect(english.formOf(text)).toBe(form)
  })

  it.each([
    ['Ahorra un 40 % de energía', 'todo'],
    ['Reducir el tiempo de edición', 'todo'],
    ['Funciona sin cables', 'does'],
    ['Hecha en Portugal', 'state'],
    ['Batería de 10 horas', 'noun'],
    ['Taller de barro', 'noun'],
    ['Los informes salen en inglés', 'fragment'],
    ['Las cifras se mantienen', 'sentence'],
    ['Sin permanencia', 'fragment'],
    ['Lo usan 320 agencias', 'sentence'],
    ['Las usan 12 hoteles', 'sentence'],
    ['Puedes cancelar cuando quieras', 'sentence'],
  ])('%s: %s', (text, form) => {
    expect(spanish.formOf(text)).toBe(form)
  })
})

const point = (text: string, grammar: typeof english) =>
  ({ text, label: null, form: grammar.formOf(text), role: 'benefit', topic: null }) as const

it.each([
  ['Ten-year battery', 'a ten-year battery'],
  ['One-click export', 'a one-click export'],
  ['Free shipping over $50', 'free shipping over $50'],
  ['10-year battery', 'a 10-year battery'],
  ['Unlimited seats', 'unlimited seats'],
  ['No contract', null],
])('“%s” in a sentence is %j', (text, phrase) => {
  expect(english.nounPhrase(point(text, english), english.lower(text, NONE))).toBe(phrase)
})

it.each([
  ['Ahorra un 40 % de energía', 'ahorrar un 40 % de energía'],
  ['Reduce el ruido', 'reducir el ruido'],
  ['Consiga más reservas', 'conseguir más reservas'],
  ['Batería de 10 horas', null],
])('“%s” is promised as %j', (text, phrase) => {
  expect(spanish.infinitive(point(text, spanish), spanish.lower(text, NONE))).toBe(phrase)
})

it.each([
  ['Cut reporting time by 40%', 'reporting time'],
  ['Avoid missed calls', 'missed calls'],
  ['Save time', null],
  ['Cut costs by 20%', 'costs'],
  ['Grow your list', null],
])('“%s” promises less of %j', (text, pain) => {
  expect(english.painOf(point(text, english))).toBe(pain)
})

it('keeps the capital of names in mid-sentence', () => {
  expect(english.lower('Portugal is far', new Set(['Portugal']))).toBe('Portugal is far')
  expect(english.lower('API access', NONE)).toBe('API access')
  expect(english.lower('Monday mornings', NONE)).toBe('Monday mornings')
  expect(english.lower('Small teams', NONE)).toBe('small teams')
  expect(spanish.lower('Equipos pequeños', NONE)).toBe('equipos pequeños')
})

it.each([
  ['Huila coffee', english],
  ['Madrid tours', english],
  ['Colombian coffee', english],
  ['Beijing by night', english],
  ['Paris for two', english],
  ['Nariño de altura', spanish],
  ['Granada de noche', spanish],
])('%j keeps the capital of what may be a name, with nothing else in the brief to tell', (text, grammar) =>
  expect(grammar.lower(text, NONE)).toBe(text),
)

it.each([
  ['Running shoes', english],
  ['The coffee of Huila', english],
  ['Hand-knitted socks', english],
  ['Grown at 1,750 m', english],
  ['Dashboards open in seconds', english],
  ['Reusable cups', english],
  ['Desk lamps', english],
  ['Zapatillas para correr', spanish],
  ['Lámpara de escritorio', spanish],
  ['Tostado cada martes', spanish],
])('%j begins with an ordinary word and loses it', (text, grammar) =>
  expect(grammar.lower(text, NONE)).toBe(text.charAt(0).toLowerCase() + text.slice(1)),
)
