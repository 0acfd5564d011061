import { expect, it } from 'vitest'
import { type Preference, preferenceOf } from './preference.ts'

/** Chosen here, everywhere and by the workspace; what holds, and whose choice it is. */
const table: [boolean | null, boolean | null, boolean | null, Preference | null][] = [
  [null, null, null, null],
  [null, null, true, { on: true, by: 'workspace' }],
  [null, null, false, { on: false, by: 'workspace' }],
  [null, true, false, { on: true, by: 'person_everywhere' }],
  [null, false, true, { on: false, by: 'person_everywhere' }],
  [null, false, null, { on: false, by: 'person_everywhere' }],
  [true, false, false, { on: true, by: 'person' }],
  [false, true, true, { on: false, by: 'person' }],
  [true, null, null, { on: true, by: 'person' }],
  [false, null, true, { on: false, by: 'person' }],
]

it.each(table)('here %s, everywhere %s, by the workspace %s', (here, everywhere, workspace, holds) => {
  expect(preferenceOf({ here, everywhere, workspace })).toEqual(holds)
})
