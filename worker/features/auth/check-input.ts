import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { z } from 'zod'
import { AUTH_INPUTS } from '#core/contracts/auth'
import type { Deps } from '../../deps.ts'
import { refusePassword } from './refuse-password.ts'

type HookCtx = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** Runs before every endpoint: bounds of the body, then the password rules where a new one is chosen. */
export const checkInput = (deps: Deps) =>
  createAuthMiddleware(async (ctx) => {
    const bounds = AUTH_INPUTS[ctx.path]
    const parsed = bounds?.safeParse(ctx.body)
    if (parsed && !parsed.success) throw inputRefused(parsed.error)
    const choice = await newPassword(ctx)
    if (choice) await refusePassword(deps, choice)
  })

function inputRefused({ issues }: z.ZodError): APIError {
  const fields = issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }))
  const message = fields.map((field) => `${field.path || 'body'}: ${field.message}`)[0]
  return new APIError('BAD_REQUEST', { code: 'VALIDATION_ERROR', message, fields })
}

/** The password about to be set, its field, and whose it will be. */
async function newPassword(ctx: HookCtx) {
  const { body } = ctx
  if (ctx.path === '/sign-up/email') return { field: 'password', password: body.password, email: body.email }
  if (ctx.path === '/change-password') {
    const signedIn = await getSessionFromCtx(ctx)
    return { field: 'newPassword', password: body.newPassword, email: signedIn?.user.email ?? '' }
  }
  if (ctx.path !== '/reset-password') return null
  const { internalAdapter } = ctx.context
  const asked = await internalAdapter.findVerificationValue(`reset-password:${body.token}`)
  const owner = asked && (await internalAdapter.findUserById(asked.value))
  return { field: 'newPassword', password: body.newPassword, email: owner?.email ?? '' }
}
