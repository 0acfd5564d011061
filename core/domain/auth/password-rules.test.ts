import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { passwordFault } from './password-rules.ts'

const fault = (password: string, email = 'ana.ruiz@example.com') => passwordFault(password, email)

describe('passwordFault', () => {
  it.each([
    'tungsten-canoe-42',
    'correct horse battery!',
    'ñandú verde 7',
    'Xk2#vPq9Lm',
    '🦊🐳🌵🍄🎈🚀🎲🧩🥁🪁',
  ])('takes %s', (password) => expect(fault(password)).toBeNull())

  it.each([
    ['ninechars', 'PASSWORD_TOO_SHORT'],
    ['🦊🐳🌵🍄🎈', 'PASSWORD_TOO_SHORT'],
    ['v3ry'.repeat(33), 'PASSWORD_TOO_LONG'],
    ['Password123', 'PASSWORD_TOO_COMMON'],
    ['password2026!', 'PASSWORD_TOO_COMMON'],
    ['Contraseña99', 'PASSWORD_TOO_COMMON'],
    ['correcthorsebatterystaple', 'PASSWORD_TOO_COMMON'],
    ['zzzzzzzzzzzz', 'PASSWORD_TOO_PREDICTABLE'],
    ['x7x7x7x7x7x7', 'PASSWORD_TOO_PREDICTABLE'],
    ['tunatunatuna!', 'PASSWORD_TOO_PREDICTABLE'],
    ['qwertyuiopasdfghjkl', 'PASSWORD_TOO_PREDICTABLE'],
    ['lkjhgfdsa!!', 'PASSWORD_TOO_PREDICTABLE'],
    ['45678901234', 'PASSWORD_TOO_PREDICTABLE'],
    ['ana.ruiz2026', 'PASSWORD_TOO_PERSONAL'],
    ['ANA.RUIZ@example.com', 'PASSWORD_TOO_PERSONAL'],
    ['marquee2026', 'PASSWORD_TOO_PERSONAL'],
  ])('refuses %s as %s', (password, expected) => expect(fault(password)).toBe(expected))

  it('takes a name inside a password that is long enough without it', () => {
    expect(fault('ana.ruiz keeps 40 bees')).toBeNull()
  })

  it('does not mistake a short name for a hint', () => {
    expect(fault('jo-tungsten-42', 'jo@example.com')).toBeNull()
  })

  it('knows some hundreds of common passwords, all in lower case', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(500)
    expect([...COMMON_PASSWORDS].filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})
