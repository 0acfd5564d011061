import { z } from 'zod'
import { AppError, notFound } from '#core/errors'
import type { ReactionCtx } from '../../events/reactions.ts'
import { findReported, noteReport } from './note-report.ts'
import { takeReply } from './sms-replies.ts'
import { isSigned, type SignedMessage } from './verify-signature.ts'

const eventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['delivered', 'undelivered']),
    reference: z.string(),
    to: z.string().default(''),
    /** The number is dead and not only away. */
    permanent: z.boolean().default(false),
    reason: z.string().default(''),
  }),
  z.object({ type: z.literal('reply'), from: z.string(), text: z.string() }),
])

/** A report or a reply by the generic gateway, signed by the Standard Webhooks specification. Throws as Resend's. */
export async function takeSmsReport(ctx: ReactionCtx, message: SignedMessage): Promise<void> {
  const secret = ctx.deps.config.SMS_HTTP_WEBHOOK_SECRET
  if (!secret) throw notFound('route')
  if (!(await isSigned(secret, message, ctx.deps.clock())))
    throw new AppError('unauthenticated', 'The signature does not fit.')
  const event = eventSchema.safeParse(JSON.parse(message.body)).data
  if (!event) return
  const source = `sms-http:${message.id}`
  if (event.type === 'reply') return void (await takeReply(ctx, { ...event, source }))
  const row = await findReported(ctx, { id: event.reference })
  if (!row) return
  await noteReport(ctx, row, {
    ...{ type: event.type, at: ctx.now, detail: event.reason, source },
    ...(event.permanent && { suppress: { channel: 'sms', address: event.to, reason: 'bounce' } }),
  })
}
