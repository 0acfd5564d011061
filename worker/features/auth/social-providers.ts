import type { BetterAuthOptions } from 'better-auth'
import type { Config } from '../../config.ts'

/** Google and GitHub, each when its client id and secret are configured. */
export function socialProviders(config: Config): NonNullable<BetterAuthOptions['socialProviders']> {
  const google = credentials(config.GOOGLE_CLIENT_ID, config.GOOGLE_CLIENT_SECRET)
  const github = credentials(config.GITHUB_CLIENT_ID, config.GITHUB_CLIENT_SECRET)
  return { ...(google && { google }), ...(github && { github }) }
}

const credentials = (clientId?: string, clientSecret?: string) =>
  clientId && clientSecret ? { clientId, clientSecret } : null
