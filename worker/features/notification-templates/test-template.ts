import { eq } from 'drizzle-orm'
import type { PreviewNotificationInput } from '#core/contracts/notification-templates'
import { maskAddress } from '#core/domain/mail/mask-address'
import { invalid, notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { user } from '../../db/schema/index.ts'
import { requestMail } from '../mail/index.ts'
import { previewTemplate } from './preview-template.ts'

/** Marks a mail that is only tried out. */
const TEST = { en: '[Test] ', es: '[Prueba] ' }

/** Mails the words to whoever asks. Throws `invalid_input` as saving does, and for a channel that is not mail. */
export async function testTemplate(
  ctx: Ctx,
  input: PreviewNotificationInput,
): Promise<{ to: string; effectId: string }> {
  authorize(ctx, 'template:write')
  const { channel, kind, locale } = input.template
  const rendered = await previewTemplate(ctx, input)
  if (rendered.channel !== 'email') throw invalid('template.channel', 'Only mail can be tried out.')
  const [person] = await ctx.db
    .select({ email: user.email })
    .from(user)
    .where(eq(user.id, actorUserId(ctx.actor) ?? ''))
  if (!person) throw notFound('recipient')
  const { subject, text, html } = rendered
  const { write, event, effectId } = await requestMail(ctx, {
    key: `template-test:${ctx.deps.newId()}`,
    workspaceId: ctx.workspaceId,
    to: person.email,
    ...{ subject: `${TEST[locale]}${subject}`, text, html },
  })
  const body = { to: maskAddress(person.email), effectId }
  await commit(ctx, {
    permission: 'template:write',
    writes: [write],
    audit: {
      ...{ action: 'notification_template.tested', resource: 'effect', resourceId: effectId },
      detail: { kind, channel, locale },
    },
    events: [event],
    answer: { status: 202, body },
  })
  return body
}
