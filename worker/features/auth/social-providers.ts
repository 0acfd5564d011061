import type { BetterAuthOptions } from 'better-auth'
import { NAME_MAX } from '#core/contracts/auth'
import type { Config } from '../../config.ts'

/** Google and GitHub, each when its client id and secret are configured. */
export function socialProviders(config: Config): NonNullable<BetterAuthOptions['socialProviders']> {
  const google = credentials(config.GOOGLE_CLIENT_ID, config.GOOGLE_CLIENT_SECRET)
  const github = credentials(config.GITHUB_CLIENT_ID, config.GITHUB_CLIENT_SECRET)
  return {
    ...(google && { google: { ...google, mapProfileToUser: ({ name }) => named(name) } }),
    ...(github && { github: { ...github, mapProfileToUser: ({ name, login }) => named(name || login) } }),
  }
}

const credentials = (clientId?: string, clientSecret?: string) =>
  clientId && clientSecret ? { clientId, clientSecret } : null

/** A name from elsewhere keeps the bounds of one typed here. */
const named = (name: string | null | undefined) => ({
  name: (name ?? '')
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, NAME_MAX),
})
