import { type Broadcast, type BroadcastInput, broadcastInput } from '#core/contracts/broadcasts'
import type { RenderedNotification } from '#core/contracts/notification-templates'
import { AppError, invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { broadcast } from '../../db/schema/index.ts'
import { changedMeanwhile, etagOf } from '../../http/entity-tag.ts'
import { membersOf } from '../audience/index.ts'
import { type Approved, renderBroadcast, requireApproved } from './approved-content.ts'
import { audienceOf, findBroadcast, isIn, ownBroadcast, reachableOf, readBroadcast } from './repository.ts'
import { type BroadcastRow, NOTHING_HEARD, NOTHING_SENT, toBroadcast } from './rows.ts'

const SAMPLE = { name: 'Ana Ruiz', unsubscribeUrl: 'https://example.com/unsubscribe' }

/** What may be sent: approved content in a size that arrives, to a segment that is there. */
async function check(ctx: Ctx, input: BroadcastInput): Promise<Approved> {
  const { db, workspaceId } = ctx
  const approved = await requireApproved(db, workspaceId, input.contentId)
  if (input.segmentId !== null)
    await membersOf(db, workspaceId, input.segmentId, null, 1).catch((error: unknown) => {
      throw error instanceof AppError && error.code === 'not_found'
        ? invalid('segmentId', error.message, 'segment_gone')
        : error
    })
  await renderBroadcast(db, workspaceId, approved, input, SAMPLE)
  return approved
}

/** Composes a draft. Throws `invalid_input` on `contentId` or `segmentId`. */
export async function createBroadcast(ctx: Ctx, given: BroadcastInput): Promise<Broadcast> {
  authorize(ctx, 'broadcast:send')
  const input = broadcastInput.parse(given)
  const approved = await check(ctx, input)
  const id = ctx.deps.newId()
  const row: BroadcastRow = {
    ...{ id, workspaceId: ctx.workspaceId, ...input, contentHash: approved.hash, localTime: null },
    ...{ status: 'draft', reason: null, version: 1, cursor: null, planned: 0, minute: 0, inMinute: 0 },
    ...{ createdBy: actorPerson(ctx.actor).id, createdAt: ctx.now, startedAt: null, endedAt: null },
  }
  const [audience, reachable] = await Promise.all([audienceOf(ctx.db, row), reachableOf(ctx, row)])
  const body = toBroadcast(row, {
    ...{ contentTitle: approved.title, audience, reachable, schedule: null },
    ...{ counts: NOTHING_SENT, heard: NOTHING_HEARD },
  })
  await commit(ctx, {
    permission: 'broadcast:send',
    writes: [ctx.db.insert(broadcast).values(row)],
    audit: {
      ...{ action: 'broadcast.created', resource: 'broadcast', resourceId: id },
      detail: { name: input.name, channel: input.channel, contentId: input.contentId },
    },
    answer: { status: 201, body },
  })
  return body
}

/** Changes a draft over the version that was read; it is of the content as it is approved now. */
export async function updateBroadcast(
  ctx: Ctx,
  id: string,
  ifMatch: string,
  given: BroadcastInput,
): Promise<Broadcast> {
  authorize(ctx, 'broadcast:send')
  const before = await findBroadcast(ctx.db, ctx.workspaceId, id)
  if (ifMatch !== etagOf(before) && ifMatch !== '*') throw changedMeanwhile('broadcast')
  const input = broadcastInput.parse(given)
  const approved = await check(ctx, input)
  await commit(ctx, {
    permission: 'broadcast:send',
    guards: [isIn(ctx.workspaceId, id, ['draft'])],
    writes: [
      ctx.db
        .update(broadcast)
        .set({ ...input, contentHash: approved.hash, version: before.version + 1 })
        .where(ownBroadcast(ctx.workspaceId, id)),
    ],
    audit: {
      ...{ action: 'broadcast.updated', resource: 'broadcast', resourceId: id },
      detail: { name: input.name },
    },
  })
  return readBroadcast(ctx, id)
}

/** Throws `conflict` for one that is no draft any more. */
export async function deleteBroadcast(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'broadcast:send')
  const { name } = await findBroadcast(ctx.db, ctx.workspaceId, id)
  await commit(ctx, {
    permission: 'broadcast:send',
    guards: [isIn(ctx.workspaceId, id, ['draft'])],
    writes: [ctx.db.delete(broadcast).where(ownBroadcast(ctx.workspaceId, id))],
    audit: { action: 'broadcast.deleted', resource: 'broadcast', resourceId: id, detail: { name } },
  })
}

/** How a broadcast arrives, as its content is approved now. */
export async function previewBroadcast(ctx: Ctx, id: string): Promise<RenderedNotification> {
  authorize(ctx, 'content:read')
  const row = await findBroadcast(ctx.db, ctx.workspaceId, id)
  const approved = await requireApproved(ctx.db, ctx.workspaceId, row.contentId)
  return renderBroadcast(ctx.db, ctx.workspaceId, approved, row, SAMPLE)
}
