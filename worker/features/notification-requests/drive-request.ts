import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { NotificationData } from '#core/contracts/notifications'
import { AppError } from '#core/errors'
import { insertFrom } from '../../db/insert-from.ts'
import { inboxItem, notification, notificationRequest } from '../../db/schema/index.ts'
import type { Reaction, ReactionCtx } from '../../events/reactions.ts'
import { waysFor } from '../notifications/index.ts'
import { identify, planDeliveries, ringFor } from '../planning/index.ts'
import { homeOf } from '../schedules/index.ts'
import { type Page, planPage } from './plan-page.ts'
import { ownRequest } from './repository.ts'
import type { RequestRow } from './rows.ts'

/** Pages of one run; the next one is an event of its own, so that no run takes long. */
const PAGES = 8

/**
 * Plans the deliveries of a request, a page at a time. A page and the cursor behind it are one batch that holds only
 * while the cursor is where it was read: two that drive at once, or one that was killed, plan no page twice and leave
 * none out.
 */
export const driveRequest: Reaction<'notification_request.due'> = {
  name: 'drive-request',
  async run(ctx, { workspaceId, data }) {
    if (!workspaceId) return []
    for (let page = 0; page < PAGES; page++) {
      const request = await findSending(ctx, workspaceId, data.requestId)
      if (!request) return []
      await step(ctx, request)
    }
    return [ctx.raise(workspaceId, { type: 'notification_request.due', data })]
  },
}

async function findSending({ db }: ReactionCtx, workspaceId: string, id: string) {
  const [row] = await db
    .select()
    .from(notificationRequest)
    .where(and(ownRequest(workspaceId, id), eq(notificationRequest.status, 'sending')))
  return row
}

async function step(ctx: ReactionCtx, request: RequestRow): Promise<void> {
  const { db, deps, now } = ctx
  const { id, workspaceId, kind } = request
  const [home, ways] = await Promise.all([homeOf(db, workspaceId), waysFor(db, workspaceId, kind)])
  const page = await planPage(db, request, ways, { home, now: deps.clock() }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  })
  if (!page) {
    await end(ctx, request, 'failed', 'segment_gone')
    return
  }
  const only = sql`EXISTS (SELECT 1 FROM notification_request WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND status = 'sending' AND cursor IS ${request.cursor})`
  const bell = `${id}-${request.cursor ?? 'first'}`
  const ended = page.next === null
  const deliveries = await identify(id, page.planned)
  await db.batch([
    db
      .insert(notification)
      .values({ ...{ id, workspaceId, kind, data: dataOf(request), createdAt: request.createdAt } })
      .onConflictDoNothing(),
    planDeliveries(db, deliveries, {
      ...{ workspaceId, notificationId: id, broadcastId: null, priority: request.priority, now, only },
    }),
    inboxItems(ctx, request, page, only),
    ringFor(ctx, { id: bell, workspaceId, only, notificationId: id, kind, userIds: page.belled }),
    db
      .update(notificationRequest)
      .set({
        ...{ cursor: page.next ?? 'end', ...(ended && { status: 'completed', endedAt: now }) },
        planned: sql`planned + ${page.planned.length + page.belled.length}`,
        unknown: sql`unknown + ${page.unknown}`,
      })
      .where(and(ownRequest(workspaceId, id), only)),
  ])
  await deps.wake([bell]).catch(() => undefined)
}

const end = ({ db, now }: ReactionCtx, { id, workspaceId }: RequestRow, status: 'failed', reason: string) =>
  db
    .update(notificationRequest)
    .set({ status, reason, endedAt: now })
    .where(and(ownRequest(workspaceId, id), eq(notificationRequest.status, 'sending')))

/** What members find in their inbox, each once. */
const inboxItems = ({ db, deps, now }: ReactionCtx, request: RequestRow, { belled }: Page, only: SQL) =>
  insertFrom(
    db,
    inboxItem,
    {
      ...{ id: sql`value ->> 0`, userId: sql`value ->> 1`, workspaceId: sql`${request.workspaceId}` },
      ...{ notificationId: sql`${request.id}`, kind: sql`${request.kind}`, createdAt: sql`${now}` },
    },
    sql`FROM json_each(${JSON.stringify(belled.map((userId) => [deps.newId(), userId]))}) WHERE ${only}`,
  )

/** What the inbox shows of it, and what its templates say. */
function dataOf({ data }: RequestRow): NotificationData {
  const text = (...names: string[]) => {
    const value = names.map((name) => data[name]).find((one) => one !== undefined && one !== '')
    return value === undefined ? '' : String(value)
  }
  const actor = text('actor')
  return {
    actor: actor ? { id: 'request', name: actor } : null,
    title: text('title', 'subject', 'name', 'what').slice(0, 300),
    excerpt: text('excerpt', 'note', 'reason', 'body').slice(0, 280),
    ...{ contentId: null, threadId: null, values: data },
  }
}
