import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { Deps } from '../../deps.ts'
import { refusePassword } from './refuse-password.ts'

type HookCtx = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** Runs before every endpoint: the password rules where a new one is chosen. */
export const checkNewPassword = (deps: Deps) =>
  createAuthMiddleware(async (ctx) => {
    const choice = await newPassword(ctx)
    if (choice) await refusePassword(deps, choice)
  })

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
