import { z } from 'zod'

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
