import { type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { AccountActor, Grant, Permission } from '#core/domain/access/permissions'
import { rolesThatAllow } from '#core/domain/access/permissions'
import { verdictOf } from '#core/domain/collaboration/ruling'
import type { AuditAction } from '#core/domain/security/audit-actions'
import { AppError, forbidden, notFound } from '#core/errors'
import type { DomainEvent } from '#core/events'
import { authorize } from '../authorize.ts'
import { type ActorRef, actorName, type Ctx } from '../context.ts'
import { failedGuard, guard, messagesOf } from './guard.ts'
import { insertRow } from './insert-row.ts'
import { auditLog, idempotencyKey, outbox } from './schema/index.ts'

export type Statement = BatchItem<'sqlite'>

/** A condition that must hold inside the batch; if it does not, nothing is written and `error` is thrown. */
export interface Guard {
  name: string
  condition: SQL
  error: AppError
}

export interface AuditEntry {
  action: AuditAction
  resource: string
  resourceId: string
  detail?: Record<string, unknown>
}

export interface Change {
  /** Null when a person acts for themselves: the live sign-in is asked, and `guards` say what else must hold. */
  permission: Permission | null
  guards?: Guard[]
  writes: Statement[]
  audit: AuditEntry | AuditEntry[]
  events?: DomainEvent[]
  /** The answer of a keyed POST: a repeat gets exactly this, even after a crash before it was sent. */
  answer?: { status: number; body: unknown }
}

/** A relay leaves a fresh event to the request that wrote it for this long (ms). */
export const FIRST_LEASE = 30_000

/**
 * Writes business rows, audit rows, outbox rows and the keyed answer in **one** D1 batch: all or nothing.
 * The batch begins by asking the live membership, so that a role removed a moment ago no longer writes.
 * Throws `forbidden`, a guard's own error, or `IdempotencyRace` when a twin request won.
 */
export async function commit(ctx: Ctx, change: Change): Promise<void> {
  if (change.permission) authorize(ctx, change.permission)
  const author = authorGuards(ctx, change.permission)
  const further = change.guards ?? []
  const events = (change.events ?? []).map((event) => ({ id: ctx.deps.newId(), ...event }))
  const audits = Array.isArray(change.audit) ? change.audit : [change.audit]
  const statements: Statement[] = [
    // The key comes first: the twin of a committed request gets its answer, not a guard that now fails.
    ...keyedAnswer(ctx, change),
    ...(author.length > 0 ? [guarding(ctx, author)] : []),
    // One by one: a statement takes 100 parameters, and a bulk change brings many guards.
    ...further.map((one) => guarding(ctx, [one])),
    ...change.writes,
    ...audits.map((entry) => insertRow(ctx.db, auditLog, auditRow(ctx, entry))),
    ...events.map((event) => insertRow(ctx.db, outbox, outboxRow(ctx, event))),
  ]
  await runBatch(ctx, statements, [...author, ...further])
  if (events.length === 0) return
  ctx.background(ctx.deps.wake(events.map((event) => event.id)))
  // Ended access does not wait in the queue behind slower events; its reaction follows in case this is lost.
  const verdicts = events.filter(verdictOf).map((event) => ({ ...event, occurredAt: ctx.now }))
  if (verdicts.length > 0) ctx.background(ctx.deps.hubs.publish(ctx.workspaceId, verdicts))
}

/** Thrown when the same `Idempotency-Key` was committed by a request running at the same time. */
export class IdempotencyRace extends AppError {
  constructor() {
    super(
      'idempotency_conflict',
      'A request with this key has just been carried out. Repeat it for its answer.',
    )
  }
}

async function runBatch(ctx: Ctx, [first, ...rest]: Statement[], guards: Guard[]): Promise<void> {
  if (!first) return
  try {
    await ctx.db.batch([first, ...rest])
  } catch (error) {
    const failed = guards.find(({ name }) => failedGuard(error, name))
    if (failed) throw failed.error
    if (messagesOf(error).includes('idempotency_key.')) throw new IdempotencyRace()
    throw error
  }
}

function authorGuards(ctx: Ctx, permission: Permission | null): Guard[] {
  const { actor, workspaceId } = ctx
  if (actor.kind === 'system') return []
  if (actor.kind === 'guest') return [liveLink(ctx, actor.linkId)]
  const credential = liveCredential(ctx, actor, permission)
  return [
    ...(permission ? [memberGuard(workspaceId, actor.userId, permission)] : []),
    {
      name: 'credential',
      condition: sql`EXISTS (${credential})`,
      error: new AppError('unauthenticated', 'This sign-in or key has been revoked.'),
    },
  ]
}

/** The row that must still be there for this credential to write. */
export function liveCredential(
  { workspaceId, now }: Ctx,
  actor: AccountActor,
  permission: Permission | null,
): SQL {
  if (actor.kind === 'apiKey')
    return sql`SELECT 1 FROM api_key WHERE id = ${actor.keyId} AND revoked_at IS NULL AND expires_at > ${now}`
  if (actor.grant) return liveGrant(workspaceId, actor.userId, actor.grant, permission)
  return sql`SELECT 1 FROM session WHERE id = ${actor.sessionId} AND user_id = ${actor.userId} AND expires_at > ${now}`
}

/** A consent that still holds the scope and, for an offline grant, a refresh token that nobody revoked. */
function liveGrant(workspaceId: string, userId: string, grant: Grant, permission: Permission | null): SQL {
  const consent = sql`SELECT 1 FROM oauth_consent AS consent WHERE client_id = ${grant.clientId}
    AND user_id = ${userId} AND reference_id = ${workspaceId}
    AND EXISTS (SELECT 1 FROM json_each(consent.scopes) WHERE value = ${permission})`
  if (!grant.offline) return consent
  return sql`${consent} AND EXISTS (SELECT 1 FROM oauth_refresh_token AS token
    WHERE token.client_id = ${grant.clientId} AND token.user_id = ${userId} AND revoked IS NULL)`
}

/** Holds while the link still opens its page; to its holder a link that has ended is one that never was. */
const liveLink = ({ workspaceId, now }: Ctx, linkId: string): Guard => ({
  name: 'review-link',
  condition: sql`EXISTS (SELECT 1 FROM review_link WHERE id = ${linkId} AND workspace_id = ${workspaceId}
    AND revoked_at IS NULL AND expires_at > ${now})`,
  error: notFound('link'),
})

function memberGuard(workspaceId: string, userId: string, permission: Permission): Guard {
  const roles = sql.join(
    rolesThatAllow(permission).map((role) => sql`${role}`),
    sql`, `,
  )
  const membership = sql`SELECT 1 FROM member WHERE organization_id = ${workspaceId}
    AND user_id = ${userId} AND role IN (${roles})`
  return { name: 'member', condition: sql`EXISTS (${membership})`, error: forbidden() }
}

const guarding = (ctx: Ctx, guards: Guard[]): Statement =>
  ctx.db.insert(guard).values(guards.map(({ name, condition }) => ({ name, ok: sql`(${condition})` })))

function keyedAnswer(ctx: Ctx, { answer }: Change): Statement[] {
  if (!ctx.idempotency) return []
  return [
    ctx.db.insert(idempotencyKey).values({
      ...ctx.idempotency,
      status: answer?.status ?? null,
      response: answer ? JSON.stringify(answer.body) : null,
      createdAt: ctx.now,
    }),
  ]
}

type AuditCtx = Pick<Ctx, 'deps' | 'workspaceId' | 'now' | 'requestId'> & { actor: ActorRef }

export const auditRow = (ctx: AuditCtx, entry: AuditEntry): typeof auditLog.$inferSelect => ({
  id: ctx.deps.newId(),
  workspaceId: ctx.workspaceId,
  actor: actorName(ctx.actor),
  at: ctx.now,
  requestId: ctx.requestId,
  detail: {},
  seq: null,
  hash: null,
  ...entry,
})

const outboxRow = (ctx: Ctx, event: DomainEvent & { id: string }): typeof outbox.$inferSelect => ({
  id: event.id,
  workspaceId: ctx.workspaceId,
  type: event.type,
  data: event.data,
  occurredAt: ctx.now,
  leasedUntil: ctx.now + FIRST_LEASE,
  attempts: 0,
  deliveredAt: null,
  deadAt: null,
  lastError: null,
})
