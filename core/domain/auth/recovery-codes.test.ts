import { describe, expect, it } from 'vitest'
import { canonicalRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

describe('a recovery code', () => {
  it.each([
    ['as it was shown', 'abcde-fghjk'],
    ['in capitals', 'ABCDE-FGHJK'],
    ['without its dash', 'abcdefghjk'],
    ['with spaces for it, and around', ' abcde fghjk\n'],
    ['with a dash that a phone made longer', 'abcde–fghjk'],
  ])('is the same %s', (_, typed) => {
    expect(canonicalRecoveryCode(typed)).toBe('abcde-fghjk')
  })

  it('is another when a letter is', () => {
    expect(canonicalRecoveryCode('abcde-fghjm')).not.toBe(canonicalRecoveryCode('abcde-fghjk'))
    expect(canonicalRecoveryCode('abcde-fghjkk')).not.toBe('abcde-fghjk')
  })

  it('is made without letters that look alike, in its canonical form, ten at a time', () => {
    const codes = Array.from({ length: 100 }, () => newRecoveryCodes(random))
    for (const code of codes.flat()) {
      expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/)
      expect(canonicalRecoveryCode(code)).toBe(code)
    }
    expect(codes.map((ten) => new Set(ten).size)).toEqual(codes.map(() => 10))
  })

  it('is made of bytes that favour no letter', () => {
    const bytes = [255, 248, ...Array.from({ length: 10 }, () => 30)]
    const [code] = newRecoveryCodes((count) => Uint8Array.from({ length: count }, () => bytes.shift() ?? 0))
    expect(code).toBe('99999-99999')
  })
})
