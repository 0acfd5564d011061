import { describe, expect, test } from 'vitest'
import {
  formatDate,
  formatList,
  formatNumber,
  formatPercent,
  formatRelative,
  languageName,
} from './format.ts'

const NOW = Date.parse('2026-06-15T12:00:00Z')
const ago = (seconds: number) => NOW - seconds * 1000

describe('how long ago', () => {
  test.each([
    [0, 'now'],
    [44, 'now'],
    [45, '1 minute ago'],
    [100, '2 minutes ago'],
    [3600, '1 hour ago'],
    [86_400, 'yesterday'],
    [3 * 86_400, '3 days ago'],
    [14 * 86_400, '2 weeks ago'],
    [400 * 86_400, 'last year'],
    [-45, 'in 1 minute'],
    [-7200, 'in 2 hours'],
  ])('%s s is “%s”', (seconds, words) => {
    expect(formatRelative(ago(seconds), NOW, 'en')).toBe(words)
  })

  test('is told in the language of the page', () => {
    expect(formatRelative(ago(7200), NOW, 'es')).toBe('hace 2 horas')
  })
})

test('a date is the day it is in the zone given', () => {
  const late = '2026-06-15T23:30:00Z'
  expect(formatDate(late, 'en', 'UTC')).toBe('Jun 15, 2026')
  expect(formatDate(late, 'es', 'Asia/Tokyo')).toBe('16 jun 2026')
})

test('numbers follow the language', () => {
  expect(formatNumber(1_234_567.5, 'en')).toBe('1,234,567.5')
  expect(formatNumber(1_234_567.5, 'es')).toBe('1.234.567,5')
  expect(formatPercent(0.1234, 'en')).toBe('12.3%')
})

test('a list ends with the language’s “and”', () => {
  expect(formatList(['Ana', 'Bo', 'Cy'], 'es')).toBe('Ana, Bo y Cy')
})

test('a language is called by name', () => {
  expect(languageName('es', 'en')).toBe('Spanish')
  expect(languageName('es', 'es')).toBe('español')
})
