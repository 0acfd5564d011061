import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { z } from 'zod'
import { redirectFault } from '#core/domain/auth/redirect-uris'

const clientSchema = z.object({
  userId: z.string().nullable(),
  applicationType: z.enum(['web', 'native']).nullish(),
  redirectUris: z.array(z.string()),
})
const updateSchema = z.object({
  application_type: clientSchema.shape.applicationType,
  redirect_uris: z.array(z.string()).optional(),
})

/**
 * Where an application is answered after a change is held against what it is then, as when it was registered: a body
 * alone does not say that. What is not the person's own is refused elsewhere.
 */
export const updatedRedirects: BetterAuthPlugin = {
  id: 'updated-redirects',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/oauth2/update-client',
        handler: createAuthMiddleware(async (ctx) => {
          const where = [{ field: 'clientId', value: String(ctx.body.client_id) }]
          const client = clientSchema.safeParse(
            await ctx.context.adapter.findOne({ model: 'oauthClient', where }),
          ).data
          const signedIn = await getSessionFromCtx(ctx)
          if (!client || client.userId !== signedIn?.user.id) return
          const { application_type, redirect_uris } = updateSchema.parse(ctx.body.update)
          const type = application_type ?? client.applicationType ?? 'web'
          const fields = (redirect_uris ?? client.redirectUris).flatMap((uri, index) => {
            const message = redirectFault(uri, type)
            const path = redirect_uris ? `update.redirect_uris.${index}` : 'update.application_type'
            return message ? [{ path, message }] : []
          })
          const [first] = fields
          if (!first) return
          const message = `${first.path}: ${first.message}`
          throw new APIError('BAD_REQUEST', { code: 'VALIDATION_ERROR', message, fields })
        }),
      },
    ],
  },
}
