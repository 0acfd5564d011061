import type { TestBroadcastInput } from '#core/contracts/broadcasts'
import { templateLocale } from '#core/domain/notification-templates/built-in/index'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, FIRST_LEASE } from '../../db/commit.ts'
import { trialOf, whoAsks } from '../notification-templates/index.ts'
import { effectRequested, requestEffect } from '../sending/index.ts'
import { renderBroadcast, requireApproved } from './approved-content.ts'
import { findBroadcast } from './repository.ts'

interface Tried {
  to: string
  effectId: string | null
}

/**
 * Sends a broadcast by its own channel to whoever asks, or as an SMS where they say, without a link to unsubscribe.
 * Throws `invalid_input` for a number that is missing or wrong, and `conflict` where nothing is set up for the channel.
 */
export async function testBroadcast(ctx: Ctx, id: string, { phone }: TestBroadcastInput): Promise<Tried> {
  authorize(ctx, 'broadcast:send')
  const { db, workspaceId } = ctx
  const row = await findBroadcast(db, workspaceId, id)
  const approved = await requireApproved(db, workspaceId, row.contentId)
  const { name } = await whoAsks(ctx)
  const rendered = await renderBroadcast(db, workspaceId, approved, row, { name, unsubscribeUrl: '' })
  if (rendered.channel === 'in_app') throw new Error('A broadcast comes into no inbox.')
  const { to, messages } = await trialOf(ctx, rendered, { phone, locale: templateLocale(approved.language) })
  const requests = await Promise.all(
    messages.map((message) =>
      requestEffect(ctx, {
        ...{ key: `broadcast-test:${ctx.deps.newId()}`, workspaceId, deliveryId: null },
        ...{ priority: 'critical', message, leasedUntil: ctx.now + FIRST_LEASE },
      }),
    ),
  )
  const body = { to, effectId: requests[0]?.effectId ?? null }
  await commit(ctx, {
    permission: 'broadcast:send',
    writes: requests.map(({ write }) => write),
    audit: {
      ...{ action: 'broadcast.tested', resource: 'broadcast', resourceId: id },
      detail: { name: row.name },
    },
    events: requests.map(({ effectId }) => effectRequested(effectId)),
    answer: { status: 202, body },
  })
  return body
}
