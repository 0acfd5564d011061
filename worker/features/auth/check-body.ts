import type { Context } from 'hono'
import { AUTH_INPUTS } from '#core/contracts/auth-inputs'
import { OAUTH_STANDARD } from '#core/contracts/oauth-inputs'
import { AppError } from '#core/errors'
import { inputError } from '../../http/input-error.ts'
import type { AppEnv } from '../../http/router.ts'
import { oauthError } from './oauth-error.ts'

/**
 * Holds a body against its bounds before the library reads it: it would tell one fault at a time, and some of them
 * without a name. Throws `invalid_input`; endpoints of OAuth's standards get their own form of error.
 */
export async function refuseBody(c: Context<AppEnv>, path: string): Promise<Response | null> {
  const input = c.req.method === 'POST' ? AUTH_INPUTS[path] : undefined
  if (!input) return null
  const parsed = input.safeParse(await bodyOf(c))
  if (parsed.success) return null
  const { message, details } = inputError(parsed.error)
  const { fields } = details
  if (OAUTH_STANDARD.has(path)) return oauthError(c, message, fields)
  throw new AppError('invalid_input', message, { fields, reason: 'VALIDATION_ERROR' })
}

/** The body as the library would read it; a form's repeated field becomes a list. */
async function bodyOf(c: Context<AppEnv>): Promise<unknown> {
  const text = new TextDecoder().decode(await c.req.arrayBuffer())
  if (text === '') return undefined
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) return JSON.parse(text)
  const form = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}
