import type { BetterAuthOptions } from 'better-auth'
import { getSessionFromCtx } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import { user as users } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'

type Rule = NonNullable<NonNullable<BetterAuthOptions['user']>['validateUserInfo']>

/**
 * What Google or GitHub say about a person is believed for an account to be made or linked only when they have
 * verified the address: whoever typed somebody else's there must not own that address here. An account with a
 * second factor gets a new way in only from someone who has passed it.
 */
export const refuseUnsafeIdentity =
  (deps: Deps): Rule =>
  async ({ user, source }, ctx) => {
    if (source.method !== 'oauth' || source.action === 'sign-in') return
    if (!user.emailVerified) return { error: 'email_not_verified' }
    if (source.action !== 'link-account' || !user.id || !(await hasSecondFactor(deps, user.id))) return
    const signedIn = ctx && (await getSessionFromCtx(ctx))
    if (signedIn?.user.id !== user.id) return { error: 'second_factor_first' }
  }

async function hasSecondFactor(deps: Deps, userId: string): Promise<boolean> {
  const [row] = await deps.primary
    .select({ on: users.twoFactorEnabled })
    .from(users)
    .where(eq(users.id, userId))
  return row?.on === true
}
