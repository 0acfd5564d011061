import { and, asc, eq, sql } from 'drizzle-orm'
import type {
  ChangeChatDestinationInput,
  ChatDestination,
  CreateChatDestinationInput,
} from '#core/contracts/reaching'
import { KINDS } from '#core/domain/notifications/kinds'
import type { AuditAction } from '#core/domain/security/audit-actions'
import { AppError, invalid, notFound } from '#core/errors'
import { judgeAddress } from '../../adapters/judge-address.ts'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, FIRST_LEASE, type Guard } from '../../db/commit.ts'
import { chatDestination } from '../../db/schema/index.ts'
import { effectRequested, openDestination, requestEffect, sealDestination } from '../sending/index.ts'

/** Destinations one workspace may have. */
const MOST = 20
const PERMISSION = 'workspace:update'

type Row = typeof chatDestination.$inferSelect

export async function listDestinations(ctx: Ctx): Promise<ChatDestination[]> {
  authorize(ctx, PERMISSION)
  const rows = await ctx.db
    .select()
    .from(chatDestination)
    .where(eq(chatDestination.workspaceId, ctx.workspaceId))
    .orderBy(asc(chatDestination.createdAt))
  return rows.map(shown)
}

/** Its address is sealed and never shown again. Throws `invalid_input` for one that is not to be reached, `conflict` at the limit. */
export async function createDestination(
  ctx: Ctx,
  input: CreateChatDestinationInput,
): Promise<ChatDestination> {
  authorize(ctx, PERMISSION)
  const { address, kinds, ...named } = input
  const verdict = judgeAddress(address, ctx.deps.config.FETCH_LOOPBACK)
  if (!verdict.ok) throw invalid('address', verdict.why, 'address_refused')
  checkKinds(kinds)
  const place = { id: ctx.deps.newId(), workspaceId: ctx.workspaceId }
  const row: Row = {
    ...{ ...place, ...named, kinds: [...new Set(kinds)], createdBy: ctx.actor.kind },
    sealed: await sealDestination(ctx.deps.secrets, place, address),
    sealedWith: ctx.deps.secrets.newestKey,
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  }
  const body = shown(row)
  const few: Guard = {
    name: 'destinations',
    condition: sql`(SELECT count(*) FROM chat_destination WHERE workspace_id = ${ctx.workspaceId}) < ${MOST}`,
    error: new AppError('conflict', `At most ${MOST} chats.`),
  }
  await commit(ctx, {
    ...{ permission: PERMISSION, guards: [few], writes: [ctx.db.insert(chatDestination).values(row)] },
    audit: audited('chat_destination.created', row),
    answer: { status: 201, body },
  })
  return body
}

/** Throws `not_found`. */
export async function changeDestination(
  ctx: Ctx,
  id: string,
  { name, kinds }: ChangeChatDestinationInput,
): Promise<ChatDestination> {
  authorize(ctx, PERMISSION)
  const row = await find(ctx, id)
  if (kinds) checkKinds(kinds)
  const change = { ...(name && { name }), ...(kinds && { kinds: [...new Set(kinds)] }), updatedAt: ctx.now }
  await commit(ctx, {
    permission: PERMISSION,
    writes: [ctx.db.update(chatDestination).set(change).where(own(ctx, id))],
    audit: audited('chat_destination.updated', row),
  })
  return shown({ ...row, ...change })
}

/** What waits to be posted there is skipped then. Throws `not_found`. */
export async function deleteDestination(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, PERMISSION)
  const row = await find(ctx, id)
  await commit(ctx, {
    permission: PERMISSION,
    writes: [ctx.db.delete(chatDestination).where(own(ctx, id))],
    audit: audited('chat_destination.deleted', row),
  })
}

/** Posts a few words, through the ledger like all else. Resolves to the effect. */
export async function testDestination(ctx: Ctx, id: string): Promise<{ effectId: string }> {
  authorize(ctx, PERMISSION)
  const row = await find(ctx, id)
  const { write, effectId } = await requestEffect(ctx, {
    ...{
      key: `chat-test:${ctx.deps.newId()}`,
      workspaceId: ctx.workspaceId,
      deliveryId: null,
      priority: 'high',
    },
    message: {
      ...{ channel: 'chat', destinationId: id, service: row.service },
      address: await openDestination(ctx.deps.secrets, row),
      ...{ title: 'Marquee', text: 'This is a test. Messages arrive.', url: ctx.deps.config.APP_URL },
    },
    leasedUntil: ctx.now + FIRST_LEASE,
  })
  const body = { effectId }
  await commit(ctx, {
    ...{ permission: PERMISSION, writes: [write], events: [effectRequested(effectId)] },
    audit: audited('chat_destination.tested', row),
    answer: { status: 202, body },
  })
  return body
}

/** A chat of the team is told what members are; contacts get nothing there. */
function checkKinds(kinds: Row['kinds']): void {
  const wrong = kinds.findIndex((kind) => KINDS[kind].to !== 'member')
  if (wrong >= 0) throw invalid(`kinds.${wrong}`, 'This is sent to contacts alone.')
}

async function find(ctx: Ctx, id: string): Promise<Row> {
  const [row] = await ctx.db.select().from(chatDestination).where(own(ctx, id))
  if (!row) throw notFound('destination')
  return row
}

const own = (ctx: Ctx, id: string) =>
  and(eq(chatDestination.workspaceId, ctx.workspaceId), eq(chatDestination.id, id))

const audited = (action: AuditAction, { id, name, service }: Row) => ({
  ...{ action, resource: 'chat_destination', resourceId: id, detail: { name, service } },
})

const shown = ({ id, service, name, kinds, createdAt }: Row): ChatDestination => ({
  ...{ id, service, name, kinds, createdAt: new Date(createdAt).toISOString() },
})
