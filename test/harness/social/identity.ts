export type ProviderName = 'google' | 'github'

/** What this house is registered as at each provider; the tests' configuration holds the same. */
export const CLIENTS = {
  google: { id: 'marquee-tests.apps.googleusercontent.com', secret: 'GOCSPX-for-tests' },
  github: { id: 'Iv1.marqueetests', secret: 'github-secret-for-tests' },
} as const

/** Who answers at the provider's page, and what goes wrong there, if anything. */
export interface Identity {
  id: number
  email: string | null
  verified: boolean
  name?: string | null
  fault?:
    | 'denied'
    | 'token-500'
    | 'token-html'
    | 'no-id-token'
    | 'broken-id-token'
    | 'profile-500'
    | 'emails-404'
    | 'hidden-email'
}
