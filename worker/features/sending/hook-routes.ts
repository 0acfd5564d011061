import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { idParam } from '#core/contracts/common'
import type { ReactionCtx } from '../../events/reactions.ts'
import { problems } from '../../http/openapi.ts'
import { requestPart } from '../../http/request-ctx.ts'
import { type AppEnv, createRouter } from '../../http/router.ts'
import { takeResendReport } from './resend-hook.ts'
import { takeSmsReport } from './sms-http-hook.ts'
import { takeTwilioReply, takeTwilioStatus } from './twilio-hooks.ts'
import type { SignedMessage } from './verify-signature.ts'

/** Providers sign what they tell us; a session or a key they have none. */
const common = { tags: ['Provider webhooks'], security: [] }
const taken = { 204: { description: 'Taken.' }, ...problems() }
const form = 'The body is Twilio’s form; it is judged by `X-Twilio-Signature`.'

export const hookRoutes = createRouter()
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/resend',
      summary: 'What became of mail sent by Resend',
      description: 'Signed as Svix does (`svix-id`, `svix-timestamp`, `svix-signature`).',
      responses: taken,
    }),
    async (c) => {
      await takeResendReport(reactionCtx(c), await signed(c, 'svix'))
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/sms',
      summary: 'What became of a text message, or a reply to one',
      description: 'Signed by the Standard Webhooks specification (`webhook-id`, …).',
      responses: taken,
    }),
    async (c) => {
      await takeSmsReport(reactionCtx(c), await signed(c, 'webhook'))
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/twilio/status/{id}',
      summary: 'What became of a text message sent by Twilio',
      description: form,
      request: { params: idParam },
      responses: taken,
    }),
    async (c) => {
      await takeTwilioStatus(reactionCtx(c), c.req.valid('param').id, await byTwilio(c))
      return c.body(null, 204)
    },
  )
  .openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/twilio/reply',
      summary: 'A text message somebody sent back',
      description: form,
      responses: {
        200: { content: { 'text/xml': { schema: z.string() } }, description: 'TwiML.' },
        ...problems(),
      },
    }),
    async (c) =>
      c.body(await takeTwilioReply(reactionCtx(c), await byTwilio(c)), 200, { 'content-type': 'text/xml' }),
  )

/** What was told is kept on the primary, since a repetition may come at once. */
function reactionCtx(c: Context<AppEnv>): ReactionCtx {
  const { deps, now } = requestPart(c)
  return { db: deps.database('first-primary'), deps, now }
}

const signed = async (c: Context<AppEnv>, prefix: 'svix' | 'webhook'): Promise<SignedMessage> => ({
  id: c.req.header(`${prefix}-id`),
  timestamp: c.req.header(`${prefix}-timestamp`),
  signature: c.req.header(`${prefix}-signature`),
  body: await c.req.text(),
})

const byTwilio = async (c: Context<AppEnv>) => ({
  ...{ path: c.req.path, signature: c.req.header('x-twilio-signature'), body: await c.req.text() },
})
