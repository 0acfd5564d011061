import { beforeEach, expect, test } from 'vitest'
import { keepTyped, takeTyped } from './typed-ahead.ts'

const press = (key: string, held: object = {}) =>
  keepTyped({ key, metaKey: false, ctrlKey: false, altKey: false, ...held })

beforeEach(() => {
  takeTyped()
})

test('letters wait for the field, as they were typed, and are handed over once', () => {
  for (const key of ['c', 'x', 'Backspace', 'o', 'ñ']) expect(press(key)).toBe(true)
  expect(takeTyped()).toBe('coñ')
  expect(takeTyped()).toBe('')
})

test('keys that are no letters are left to the page', () => {
  expect(press('Enter')).toBe(false)
  expect(press('Shift')).toBe(false)
  expect(press('k', { metaKey: true })).toBe(false)
  expect(takeTyped()).toBe('')
})
