import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { z } from 'zod'
import type { AccountMails } from './account-mails.ts'

const answerSchema = z.object({ user: z.object({ id: z.string() }) })

/**
 * Signing up with a known address answers as with a fresh one, about a person who does not exist, and its owner is
 * written to. The library's own place for that does not know where the person wanted to go.
 */
export const tellKnownAddress = (mails: AccountMails): BetterAuthPlugin => ({
  id: 'tell-known-address',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/sign-up/email',
        handler: createAuthMiddleware(async ({ body, headers, context: { returned, internalAdapter } }) => {
          const answer = answerSchema.safeParse(returned)
          if (!answer.success) return
          const known = await internalAdapter.findUserByEmail(String(body?.email).toLowerCase())
          if (!known || known.user.id === answer.data.user.id) return
          await mails.existingAccount(known.user, body?.callbackURL, headers)
        }),
      },
    ],
  },
})
