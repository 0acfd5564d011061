import type { RenderedBy, TestNotificationInput } from '#core/contracts/notification-templates'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, FIRST_LEASE, type Statement } from '../../db/commit.ts'
import { inboxItem, notification } from '../../db/schema/index.ts'
import { effectRequested, requestEffect } from '../sending/index.ts'
import { previewTemplate } from './preview-template.ts'
import { trialOf, whoAsks } from './test-messages.ts'

interface Tried {
  to: string
  effectId: string | null
}

/**
 * Sends the words as they would arrive, by the way all messages go: mail, push and inbox to whoever asks, an SMS and
 * a chat where they say. Throws `invalid_input` as saving does, and for an address that is missing or wrong;
 * `conflict` where nothing is set up for the channel.
 */
export async function testTemplate(ctx: Ctx, input: TestNotificationInput): Promise<Tried> {
  authorize(ctx, 'template:write')
  const { channel, kind, locale } = input.template
  const said = await previewTemplate(ctx, input)
  const { writes, events, body } =
    said.channel === 'in_app' ? await intoInbox(ctx, said, input) : await outside(ctx, said, input)
  await commit(ctx, {
    ...{ permission: 'template:write', writes, events },
    audit: {
      ...{ action: 'notification_template.tested', resource: 'notification_template', resourceId: kind },
      detail: { kind, channel, locale },
    },
    answer: { status: 202, body },
  })
  return body
}

interface Plan {
  writes: Statement[]
  events: DomainEvent[]
  body: Tried
}

async function outside(
  ctx: Ctx,
  said: Parameters<typeof trialOf>[1],
  input: TestNotificationInput,
): Promise<Plan> {
  const { to, messages } = await trialOf(ctx, said, { ...input, locale: input.template.locale })
  const requests = await Promise.all(
    messages.map((message) =>
      requestEffect(ctx, {
        ...{ key: `template-test:${ctx.deps.newId()}`, workspaceId: ctx.workspaceId, deliveryId: null },
        ...{ priority: 'critical', message, leasedUntil: ctx.now + FIRST_LEASE },
      }),
    ),
  )
  return {
    writes: requests.map(({ write }) => write),
    events: requests.map(({ effectId }) => effectRequested(effectId)),
    body: { to, effectId: requests[0]?.effectId ?? null },
  }
}

/** An item of one's own inbox, and the event that rings the bell. */
async function intoInbox(
  ctx: Ctx,
  { title, body }: RenderedBy<'in_app'>,
  { template: { kind } }: TestNotificationInput,
): Promise<Plan> {
  const { id: userId, name } = await whoAsks(ctx)
  const { db, deps, workspaceId, now: createdAt } = ctx
  const [notificationId, id] = [`test-${deps.newId()}`, deps.newId()]
  const about = { actor: null, title, excerpt: body, contentId: null, threadId: null }
  return {
    writes: [
      db.insert(notification).values({
        id: notificationId,
        workspaceId,
        kind,
        data: { ...about, said: { title, body } },
        createdAt,
      }),
      db.insert(inboxItem).values({ id, workspaceId, userId, notificationId, kind, createdAt }),
    ],
    events: [{ type: 'notification.created', data: { notificationId, kind, userIds: [userId] } }],
    body: { to: name, effectId: null },
  }
}
