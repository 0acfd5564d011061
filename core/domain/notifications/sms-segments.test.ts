import { expect, it } from 'vitest'
import { smsSize } from './sms-segments.ts'

it('charges one segment up to 160 septets or 70 UTF-16 units', () => {
  expect(smsSize('')).toEqual({ encoding: 'gsm-7', units: 0, segments: 1, left: 160 })
  expect(smsSize('a'.repeat(160))).toMatchObject({ encoding: 'gsm-7', segments: 1, left: 0 })
  expect(smsSize('я'.repeat(70))).toMatchObject({ encoding: 'ucs-2', segments: 1, left: 0 })
})

it('gives each part of a longer one 153 or 67', () => {
  expect(smsSize('a'.repeat(161))).toMatchObject({ segments: 2, left: 145 })
  expect(smsSize('a'.repeat(306))).toMatchObject({ segments: 2, left: 0 })
  expect(smsSize('a'.repeat(307))).toMatchObject({ segments: 3 })
  expect(smsSize('я'.repeat(135))).toMatchObject({ segments: 3, left: 66 })
})

it('counts the euro sign twice, and one typographic mark turns the whole text into UCS-2', () => {
  expect(smsSize('10 €')).toMatchObject({ encoding: 'gsm-7', units: 5 })
  expect(smsSize(`It’s ${'a'.repeat(70)}`)).toMatchObject({ encoding: 'ucs-2', units: 75, segments: 2 })
})

it('splits neither an escaped character nor a surrogate pair', () => {
  expect(smsSize(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toMatchObject({ units: 305, segments: 2, left: 0 })
  expect(smsSize(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, segments: 3 })
  expect(smsSize(`${'я'.repeat(66)}🎉${'я'.repeat(66)}`)).toMatchObject({ units: 134, segments: 3 })
})
