import { z } from 'zod'
import { AppError, notFound } from '#core/errors'
import type { ReactionCtx } from '../../events/reactions.ts'
import { findReported, noteReport, type Report } from './note-report.ts'
import { isSigned, type SignedMessage } from './verify-signature.ts'

const tags = z
  .union([
    z.array(z.object({ name: z.string(), value: z.string() })),
    z
      .record(z.string(), z.string())
      .transform((all) => Object.entries(all).map(([name, value]) => ({ name, value }))),
  ])
  .optional()

const eventSchema = z.object({
  type: z.string(),
  created_at: z.string(),
  data: z.object({
    email_id: z.string().optional(),
    to: z.array(z.string()).default([]),
    tags,
    bounce: z
      .object({
        type: z.string().default(''),
        subType: z.string().default(''),
        message: z.string().default(''),
      })
      .optional(),
  }),
})
type ResendEvent = z.infer<typeof eventSchema>

/**
 * A report of Resend: verified, idempotent by its id. Throws `not_found` where no secret is configured and
 * `unauthenticated` for what is forged or older than five minutes. What is of no interest is taken in silence.
 */
export async function takeResendReport(ctx: ReactionCtx, message: SignedMessage): Promise<void> {
  const secret = ctx.deps.config.RESEND_WEBHOOK_SECRET
  if (!secret) throw notFound('route')
  if (!(await isSigned(secret, message, ctx.deps.clock())))
    throw new AppError('unauthenticated', 'The signature does not fit.')
  const parsed = eventSchema.safeParse(JSON.parse(message.body))
  if (!parsed.success) return
  const report = reportOf(parsed.data, `resend:${message.id}`)
  const { email_id: ref, tags: named = [] } = parsed.data.data
  const id = named.find(({ name }) => name === 'effect')?.value
  const row = report && ((await findReported(ctx, { id })) ?? (await findReported(ctx, { ref })))
  if (report && row) await noteReport(ctx, row, report)
}

function reportOf({ type, created_at, data }: ResendEvent, source: string): Report | null {
  const at = Date.parse(created_at) || Date.now()
  const [address = ''] = data.to
  const { type: kind = '', subType = '', message = '' } = data.bounce ?? {}
  const common = { at, source, detail: [kind, subType, message].filter(Boolean).join(': ') }
  const dead = (reason: 'bounce' | 'complaint') => ({ channel: 'email' as const, address, reason })
  switch (type) {
    case 'email.delivered':
      return { ...common, type: 'delivered' }
    case 'email.bounced':
      // Only what will never be delivered ends an address; a full mailbox empties.
      return /^(transient|temporary|soft)/i.test(kind)
        ? { ...common, type: 'undelivered' }
        : { ...common, type: 'bounced', suppress: dead('bounce') }
    case 'email.complained':
      return { ...common, type: 'complained', suppress: dead('complaint') }
    case 'email.failed':
    case 'email.suppressed':
      return { ...common, type: 'undelivered', detail: common.detail || type }
    default:
      return null
  }
}
