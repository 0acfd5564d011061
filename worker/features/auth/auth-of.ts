import type { Auth } from 'better-auth'
import { betterAuth } from 'better-auth/minimal'
import type { Deps } from '../../deps.ts'
import { authOptions } from './auth-options.ts'

const perIsolate = new WeakMap<Deps, Auth>()

/**
 * The authentication engine, built once for each isolate. Its start reads D1, so `background` keeps the
 * request that starts it alive until that is done; a start that failed is tried again by the next request.
 */
export function authOf(deps: Deps, background: (work: Promise<unknown>) => void): Auth {
  const known = perIsolate.get(deps)
  if (known) return known
  const auth: Auth = betterAuth(authOptions(deps))
  perIsolate.set(deps, auth)
  background(auth.$context.catch(() => perIsolate.delete(deps)))
  return auth
}
