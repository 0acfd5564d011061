import { eq } from 'drizzle-orm'
import type { TestMail } from '#core/contracts/security'
import { mailLocale, renderMail } from '#core/domain/mail/render-mail'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { organization, user } from '../../db/schema/index.ts'
import { requestMail } from '../mail/index.ts'

/** Sends a mail to whoever asks, so that an administrator sees whether mail arrives. */
export async function sendTestMail(ctx: Ctx): Promise<TestMail> {
  authorize(ctx, 'operations:manage')
  const [people, workspaces] = await ctx.db.batch([
    ctx.db
      .select()
      .from(user)
      .where(eq(user.id, actorUserId(ctx.actor) ?? '')),
    ctx.db.select().from(organization).where(eq(organization.id, ctx.workspaceId)),
  ])
  const [person] = people
  const [workspace] = workspaces
  if (!person || !workspace) throw notFound('recipient')
  const words = { name: person.name, workspaceName: workspace.name }
  const { write, event, effectId } = await requestMail(ctx, {
    key: `test:${ctx.deps.newId()}`,
    workspaceId: ctx.workspaceId,
    to: person.email,
    ...renderMail('test_mail', mailLocale(workspace.locale), words),
  })
  const body = { effectId }
  await commit(ctx, {
    permission: 'operations:manage',
    writes: [write],
    audit: { action: 'mail.tested', resource: 'effect', resourceId: effectId },
    events: [event],
    answer: { status: 202, body },
  })
  return body
}
