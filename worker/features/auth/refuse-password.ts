import { APIError } from 'better-auth/api'
import {
  PASSWORD_MAX,
  PASSWORD_MIN,
  type PasswordFault,
  passwordFault,
} from '#core/domain/auth/password-rules'
import type { Deps } from '../../deps.ts'

const MESSAGES: Record<PasswordFault, string> = {
  PASSWORD_TOO_SHORT: `Use at least ${PASSWORD_MIN} characters.`,
  PASSWORD_TOO_LONG: `Use at most ${PASSWORD_MAX} characters.`,
  PASSWORD_TOO_COMMON: 'Many people use this password. Choose another.',
  PASSWORD_TOO_PREDICTABLE: 'This password follows a simple pattern. Choose another.',
  PASSWORD_TOO_PERSONAL: 'This password is close to your address or our name. Choose another.',
  PASSWORD_LEAKED: 'This password is in a published leak. Choose another.',
}

interface Choice {
  field: string
  password: string
  email: string
}

/** Throws a 400 with the fault's stable code for a password that is weak or known from a leak. */
export async function refusePassword(deps: Deps, { field, password, email }: Choice): Promise<void> {
  const fault =
    passwordFault(password, email) ?? ((await deps.leakedPasswords(password)) ? 'PASSWORD_LEAKED' : null)
  if (!fault) return
  const message = MESSAGES[fault]
  throw new APIError('BAD_REQUEST', { code: fault, message, fields: [{ path: field, message }] })
}
