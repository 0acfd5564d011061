import { expect, it } from 'vitest'
import { placeAfter, spliceBetween } from './splice.ts'

const apply = (before: string, after: string) => {
  const { at, remove, insert } = spliceBetween(before, after)
  return before.slice(0, at) + insert + before.slice(at + remove)
}

it.each([
  ['', 'Spring'],
  ['Spring', ''],
  ['Spring', 'Spring'],
  ['aaa', 'aaaa'],
  ['The offer', 'The spring offer'],
  ['One two three', 'One 2 three'],
])('leads from %j to %j', (before, after) => {
  expect(apply(before, after)).toBe(after)
})

it('changes only what differs', () => {
  expect(spliceBetween('The offer', 'The spring offer')).toEqual({ at: 4, remove: 0, insert: 'spring ' })
})

it('replaces an emoji whole, also one that shares a half with the other', () => {
  expect(spliceBetween('a😀b', 'a😁b')).toEqual({ at: 1, remove: 2, insert: '😁' })
  expect(spliceBetween('a😀b', 'a🤀b')).toEqual({ at: 1, remove: 2, insert: '🤀' })
})

it('keeps a caret at its letter', () => {
  const splice = spliceBetween('The offer', 'The spring offer')
  expect(placeAfter(2, splice)).toBe(2)
  expect(placeAfter(9, splice)).toBe(16)
  expect(placeAfter(6, spliceBetween('The spring offer', 'The offer'))).toBe(4)
})
