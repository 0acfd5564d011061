import { describe, expect, it } from 'vitest'
import { memberDefaults, withDefault } from './member-defaults.ts'

const off = { kind: 'comment.added', channel: 'email', on: false } as const
const channelsOf = (defaults: Parameters<typeof memberDefaults>[0]) =>
  memberDefaults(defaults).find(({ kind }) => kind === 'comment.added')?.channels

describe('what members get who chose nothing', () => {
  it('is what the kind says until the workspace says otherwise', () => {
    expect(channelsOf([])?.map(({ on }) => on)).toEqual([true, false, true])
    expect(channelsOf([off])?.map(({ on }) => on)).toEqual([true, false, false])
  })

  it('names no kind for contacts, and marks what nobody can turn off', () => {
    const kinds = memberDefaults([])
    expect(kinds.some(({ kind }) => kind === 'broadcast')).toBe(false)
    expect(kinds.filter(({ locked }) => locked).map(({ kind }) => kind)).toEqual(['security.alert'])
  })

  it('is kept only where it differs', () => {
    expect(withDefault([], off)).toEqual([off])
    expect(withDefault([off], { ...off, on: true })).toEqual([])
  })
})
