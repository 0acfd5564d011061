import { COMMON_PASSWORDS } from './common-passwords.ts'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/** Why a password is refused, as stable codes a page can translate. */
export const PASSWORD_FAULTS = [
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_TOO_COMMON',
  'PASSWORD_TOO_PREDICTABLE',
  'PASSWORD_TOO_PERSONAL',
  'PASSWORD_LEAKED',
] as const
export type PasswordFault = (typeof PASSWORD_FAULTS)[number]

const PRODUCT = 'marquee'
/** Shorter names turn up in good passwords by chance. */
const NAME_MIN = 4
/** What is left beside a name must be a password by itself. */
const REST_MIN = 8
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap((run) => [run, [...run].reverse().join('')])

/** The first reason to refuse a password, or null. Length counts characters, as people do. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const length = [...password].length
  if (length < PASSWORD_MIN) return 'PASSWORD_TOO_SHORT'
  if (length > PASSWORD_MAX) return 'PASSWORD_TOO_LONG'
  const lower = password.toLowerCase()
  if (isCommon(lower)) return 'PASSWORD_TOO_COMMON'
  if (isPersonal(lower, email.toLowerCase())) return 'PASSWORD_TOO_PERSONAL'
  if (isPredictable(lower)) return 'PASSWORD_TOO_PREDICTABLE'
  return null
}

/** Numbers and marks added at the end do not make a common password a new one. */
const isCommon = (lower: string) =>
  COMMON_PASSWORDS.has(lower) || COMMON_PASSWORDS.has(lower.replace(/[\d!@#$%^&*?._-]+$/, ''))

function isPersonal(lower: string, email: string): boolean {
  const [local = ''] = email.split('@')
  return [email, local, PRODUCT].some(
    (name) =>
      lower === name ||
      (name.length >= NAME_MIN && lower.includes(name) && lower.length - name.length < REST_MIN),
  )
}

function isPredictable(lower: string): boolean {
  if (new Set(lower).size <= 2) return true
  if (/^(.{1,4})\1+.{0,3}$/.test(lower)) return true
  return covered(lower) >= lower.length - 3
}

/** How many characters lie in keyboard, alphabet or number runs of four and more. */
function covered(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; ) {
    const length = Math.max(...RUNS.map((run) => runAt(text, at, run)))
    count += length >= 4 ? length : 0
    at += length >= 4 ? length : 1
  }
  return count
}

function runAt(text: string, at: number, run: string): number {
  let length = 0
  while (at + length < text.length && run.includes(text.slice(at, at + length + 1))) length++
  return length
}
