import { expect, it } from 'vitest'
import { type Finding, findingSchema } from './analysis.ts'

const finding: Finding = {
  part: 'body',
  start: 4,
  end: 14,
  quote: 'is roasted',
  kind: 'passive',
  message: { key: 'analysis:clarity.passive', params: { words: 'is roasted' } },
}

it('takes a finding with and without something to put there', () => {
  expect(findingSchema.parse(finding)).toEqual(finding)
  expect(findingSchema.parse({ ...finding, replacement: '' }).replacement).toBe('')
})

it('refuses offsets that are none', () => {
  expect(findingSchema.safeParse({ ...finding, start: -1 }).success).toBe(false)
  expect(findingSchema.safeParse({ ...finding, end: 1.5 }).success).toBe(false)
})
