import { AppError, notFound } from '#core/errors'
import type { ReactionCtx } from '../../events/reactions.ts'
import { findReported, noteReport } from './note-report.ts'
import { takeReply } from './sms-replies.ts'
import { isSignedByTwilio } from './verify-signature.ts'

export interface TwilioRequest {
  path: string
  signature: string | undefined
  body: string
}

/** Codes after which a number is not written to again: it asked for it, or it can get no text messages. */
const STOPPED = '21610'
const DEAD = ['30005', '30006']

/** What became of a message. Throws `not_found` without a configured account, `unauthenticated` when forged. */
export async function takeTwilioStatus(
  ctx: ReactionCtx,
  effectId: string,
  request: TwilioRequest,
): Promise<void> {
  const fields = await verified(ctx, request)
  const status = fields.get('MessageStatus') ?? ''
  const code = fields.get('ErrorCode') ?? ''
  const row = await findReported(ctx, { id: effectId })
  const type = TYPES[status]
  if (!row || !type) return
  const address = fields.get('To') ?? ''
  const reason =
    code === STOPPED ? ('unsubscribe' as const) : DEAD.includes(code) ? ('bounce' as const) : null
  await noteReport(ctx, row, {
    ...{ type, at: ctx.now, detail: code && `${status}, error ${code}` },
    source: `twilio:${fields.get('MessageSid') ?? effectId}:${status}`,
    ...(reason && { suppress: { channel: 'sms', address, reason } }),
  })
}

const TYPES: Record<string, 'delivered' | 'undelivered'> = {
  ...{ delivered: 'delivered', read: 'delivered', undelivered: 'undelivered', failed: 'undelivered' },
}

/** Somebody answered by text. Resolves to TwiML: what they are told, if anything. */
export async function takeTwilioReply(ctx: ReactionCtx, request: TwilioRequest): Promise<string> {
  const fields = await verified(ctx, request)
  const answer = await takeReply(ctx, {
    from: fields.get('From') ?? '',
    text: fields.get('Body') ?? '',
    source: `twilio:${fields.get('MessageSid') ?? ''}`,
  })
  // Twilio has answered a word of opting out by itself when it names its type.
  const words = fields.has('OptOutType') ? null : answer
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${words ? `<Message>${words}</Message>` : ''}</Response>`
}

async function verified(
  ctx: ReactionCtx,
  { path, signature, body }: TwilioRequest,
): Promise<URLSearchParams> {
  const { TWILIO_AUTH_TOKEN, APP_URL } = ctx.deps.config
  if (!TWILIO_AUTH_TOKEN) throw notFound('route')
  const fields = new URLSearchParams(body)
  if (!(await isSignedByTwilio(TWILIO_AUTH_TOKEN, `${APP_URL}${path}`, fields, signature)))
    throw new AppError('unauthenticated', 'The signature does not fit.')
  return fields
}
