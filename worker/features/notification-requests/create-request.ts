import { sql } from 'drizzle-orm'
import type { AcceptedRequest, NotificationRequestInput } from '#core/contracts/notification-requests'
import { KINDS, type KindRule } from '#core/domain/notifications/kinds'
import { AppError, invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { notificationRequest, notificationRequestRecipient } from '../../db/schema/index.ts'
import { membersOf } from '../audience/index.ts'
import { homeOf, newSchedule, resolveTiming } from '../schedules/index.ts'
import { checkRequest, namesOf } from './check-request.ts'
import type { RequestRow } from './rows.ts'

/** Characters of one JSON parameter that carries recipients. */
const PARAMETER = 400_000

/**
 * Takes a request on: nothing is sent before it is written, and what is to come later waits for its schedule. A kind
 * that nobody can turn off is for administrators. Throws `invalid_input` naming the place of each fault.
 */
export async function createRequest(ctx: Ctx, input: NotificationRequestInput): Promise<AcceptedRequest> {
  authorize(ctx, 'broadcast:send')
  const rule: KindRule = KINDS[input.kind]
  if (rule.locked) authorize(ctx, 'operations:manage')
  checkRequest(input)
  if (input.segmentId !== undefined) await requireSegment(ctx, input.segmentId)
  const when = resolveTiming(input, await homeOf(ctx.db, ctx.workspaceId), ctx.now)
  const now = when.at === null || when.at <= ctx.now
  const id = ctx.deps.newId()
  const names = namesOf(input.recipients ?? [])
  const row: RequestRow = {
    ...{ id, workspaceId: ctx.workspaceId, originId: id, kind: input.kind, data: input.data },
    ...{ priority: input.priority ?? rule.severity, channels: [...new Set(input.channels)] },
    ...{ segmentId: input.segmentId ?? null, localTime: when.localTime, reason: null },
    digest: input.digest ?? null,
    ...{
      status: now ? 'sending' : 'scheduled',
      recipients: names.length,
      planned: 0,
      unknown: 0,
      cursor: null,
    },
    ...{ dueAt: when.at ?? ctx.now, createdBy: actorPerson(ctx.actor).id, createdAt: ctx.now, endedAt: null },
  }
  const name = input.name ?? input.kind
  const plan = now ? null : newSchedule(ctx, { name, target: 'request', targetId: id, when })
  const body: AcceptedRequest = {
    ...{ id, status: row.status, scheduleId: plan?.row.id ?? null },
    dueAt: new Date(row.dueAt).toISOString(),
  }
  await commit(ctx, {
    permission: rule.locked ? 'operations:manage' : 'broadcast:send',
    writes: [
      ctx.db.insert(notificationRequest).values(row),
      ...recipientWrites(ctx, id, names),
      ...(plan ? [plan.write] : []),
    ],
    audit: {
      ...{ action: 'notification_request.created', resource: 'notification_request', resourceId: id },
      detail: { kind: row.kind, recipients: row.recipients, segmentId: row.segmentId },
    },
    events: now ? [{ type: 'notification_request.due', data: { requestId: id } }] : [],
    answer: { status: 202, body },
  })
  return body
}

async function requireSegment({ db, workspaceId }: Ctx, segmentId: string): Promise<void> {
  await membersOf(db, workspaceId, segmentId, null, 1).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'not_found'
      ? invalid('segmentId', error.message)
      : error
  })
}

/** Few statements whatever the number of recipients: each carries many as one JSON parameter. */
function recipientWrites({ db, workspaceId }: Ctx, id: string, names: readonly string[]): Statement[] {
  const batches: [number, string][][] = []
  let size = PARAMETER
  for (const [ordinal, name] of names.entries()) {
    size += name.length + 16
    if (size > PARAMETER) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push([ordinal, name])
  }
  return batches.map((batch) =>
    db
      .insert(notificationRequestRecipient)
      .select(
        sql`SELECT ${id}, value ->> 0, ${workspaceId}, value ->> 1 FROM json_each(${JSON.stringify(batch)})`,
      ),
  )
}
