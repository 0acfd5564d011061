import { and, asc, eq, sql } from 'drizzle-orm'
import type { WebhookDay, WebhookEndpoint } from '#core/contracts/webhooks'
import type { AuditAction } from '#core/domain/security/audit-actions'
import { invalid, notFound } from '#core/errors'
import { judgeAddress } from '../../adapters/judge-address.ts'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { webhookEndpoint } from '../../db/schema/index.ts'
import type { EndpointRow } from './ledger.ts'
import { toEndpoint } from './rows.ts'

export const PERMISSION = 'webhook:manage'

const DAY = 86_400_000
const DAYS = 7

/** The workspace's endpoints, oldest first, each with how its last days went. */
export async function listEndpoints(ctx: Ctx): Promise<WebhookEndpoint[]> {
  authorize(ctx, PERMISSION)
  const [rows, days] = await Promise.all([
    ctx.db
      .select()
      .from(webhookEndpoint)
      .where(eq(webhookEndpoint.workspaceId, ctx.workspaceId))
      .orderBy(asc(webhookEndpoint.createdAt), asc(webhookEndpoint.id)),
    daysOf(ctx),
  ])
  return rows.map((row) => toEndpoint(row, days(row.id), ctx.now))
}

/** Throws `not_found`. */
export async function getEndpoint(ctx: Ctx, id: string): Promise<WebhookEndpoint> {
  authorize(ctx, PERMISSION)
  const [row, days] = await Promise.all([findEndpoint(ctx, id), daysOf(ctx)])
  return toEndpoint(row, days(id), ctx.now)
}

/** Throws `not_found` for an absent or a foreign id. */
export async function findEndpoint(ctx: Ctx, id: string): Promise<EndpointRow> {
  const [row] = await ctx.db.select().from(webhookEndpoint).where(ownEndpoint(ctx, id))
  if (!row) throw notFound('endpoint')
  return row
}

export const ownEndpoint = (ctx: Ctx, id: string) =>
  and(eq(webhookEndpoint.workspaceId, ctx.workspaceId), eq(webhookEndpoint.id, id))

/** Throws `invalid_input` for an address that is not to be reached. */
export function checkUrl({ deps }: Ctx, url: string): void {
  const verdict = judgeAddress(url, deps.config.FETCH_LOOPBACK)
  if (!verdict.ok) throw invalid('url', verdict.why, 'address_refused')
}

export const audited = (
  action: AuditAction,
  { id, name, url }: Pick<EndpointRow, 'id' | 'name' | 'url'>,
) => ({
  // What follows the host may be a secret of the receiver's own.
  ...{ action, resource: 'webhook_endpoint', resourceId: id, detail: { name, host: new URL(url).host } },
})

/** What happened on each of the last days (UTC), by endpoint; read from an index alone. */
export async function daysOf(ctx: Ctx): Promise<(endpointId: string) => WebhookDay[]> {
  const today = Math.floor(ctx.now / DAY)
  const first = today - DAYS + 1
  const rows = await ctx.db.all<{ endpointId: string; day: number } & Record<Outcome, number>>(
    sql`SELECT endpoint_id AS endpointId, CAST(created_at / ${DAY} AS INTEGER) AS day,
      sum(state = 'confirmed') AS confirmed, sum(state IN ('failed', 'unknown')) AS failed,
      sum(state IN ('held', 'intended', 'attempted')) AS waiting
      FROM webhook_delivery WHERE workspace_id = ${ctx.workspaceId} AND created_at >= ${first * DAY}
      GROUP BY endpoint_id, day`,
  )
  return (endpointId) =>
    Array.from({ length: DAYS }, (_, index) => {
      const found = rows.find((row) => row.endpointId === endpointId && row.day === first + index)
      const { confirmed = 0, failed = 0, waiting = 0 } = found ?? {}
      const day = new Date((first + index) * DAY).toISOString().slice(0, 10)
      return { day, confirmed, failed, waiting }
    })
}

type Outcome = 'confirmed' | 'failed' | 'waiting'
