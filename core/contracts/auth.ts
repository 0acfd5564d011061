import { z } from 'zod'

/** Whose accounts a person may sign in with, as they call themselves. */
export const PROVIDER_NAMES = { google: 'Google', github: 'GitHub' } as const

/** What this installation offers at sign-in. */
export const authOptionsSchema = z
  .object({
    social: z.array(z.enum(['google', 'github'])),
    passkey: z.boolean(),
    emailVerification: z.boolean(),
  })
  .meta({ id: 'AuthOptions' })

/** Characters of a person's name. */
export const NAME_MAX = 80
