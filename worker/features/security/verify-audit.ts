import { and, asc, count, desc, eq, gt, isNotNull, isNull, lt, lte } from 'drizzle-orm'
import type { AuditVerdict } from '#core/contracts/security'
import {
  GENESIS,
  type Link,
  meetHead,
  type SealedRecord,
  type Verdict,
  walkChain,
} from '#core/domain/audit/chain'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { auditLog } from '../../db/schema/index.ts'
import { headOf } from './seal-audit.ts'
import { sha256 } from './sha256.ts'

const PAGE = 1000
/** Rows checked in one request. */
const MOST = 20_000

/**
 * Computes the chain anew and says where it stops to hold: a row edited, deleted, moved or slipped in. Starts
 * after a place that an earlier answer found good; a log too long for one request is checked in several.
 */
export async function verifyAudit(ctx: Ctx, after: number): Promise<AuditVerdict> {
  authorize(ctx, 'audit:read')
  const own = eq(auditLog.workspaceId, ctx.workspaceId)
  const [heads, [waiting], places] = await ctx.db.batch([
    headOf(ctx.db, ctx.workspaceId),
    ctx.db
      .select({ rows: count() })
      .from(auditLog)
      .where(and(own, isNull(auditLog.seq))),
    ctx.db
      .select({ seq: auditLog.seq, hash: auditLog.hash })
      .from(auditLog)
      .where(and(own, eq(auditLog.seq, after))),
  ])
  const head = heads[0] ?? GENESIS
  const start = after === 0 ? GENESIS : linkOf(places[0])
  const verdict = start ? await walk(ctx, start, head) : broken(Math.min(after, head.seq + 1))
  const reached = verdict.intact ? verdict.reached.seq : verdict.brokenAt - 1
  return {
    sealed: head.seq,
    unsealed: waiting?.rows ?? 0,
    intact: verdict.intact,
    brokenAt: verdict.intact ? null : verdict.brokenAt,
    fault: verdict.intact ? null : verdict.fault,
    checkedTo: reached,
    complete: !verdict.intact || reached >= head.seq,
    head: head.hash,
  }
}

const broken = (brokenAt: number): Verdict => ({ intact: false, brokenAt, fault: 'missing' })

const linkOf = (row: { seq: number | null; hash: string | null } | undefined): Link | null =>
  row?.seq && row.hash ? { seq: row.seq, hash: row.hash } : null

async function walk(ctx: Ctx, start: Link, head: Link): Promise<Verdict> {
  let reached = start
  while (reached.seq < head.seq && reached.seq - start.seq < MOST) {
    const rows = await sealedAfter(ctx, reached.seq, head.seq)
    if (rows.length === 0) return broken(reached.seq + 1)
    const verdict = await walkChain(reached, rows, sha256)
    if (!verdict.intact) return verdict
    reached = verdict.reached
  }
  if (reached.seq < head.seq) return { intact: true, reached }
  const end = meetHead(reached, head)
  return end.intact && (await outside(ctx))
    ? { intact: false, brokenAt: head.seq + 1, fault: 'inserted' }
    : end
}

async function sealedAfter(ctx: Ctx, seq: number, last: number): Promise<SealedRecord[]> {
  const rows = await ctx.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, ctx.workspaceId), gt(auditLog.seq, seq), lte(auditLog.seq, last)))
    .orderBy(asc(auditLog.seq))
    .limit(PAGE)
  return rows.map((row) => ({ ...row, seq: row.seq ?? 0, hash: row.hash ?? '' }))
}

/** Whether a row claims a place that the sealer never gave; asked with the head of the same moment. */
async function outside(ctx: Ctx): Promise<boolean> {
  const own = eq(auditLog.workspaceId, ctx.workspaceId)
  const [[head = GENESIS], last, first] = await ctx.db.batch([
    headOf(ctx.db, ctx.workspaceId),
    ctx.db
      .select({ seq: auditLog.seq })
      .from(auditLog)
      .where(and(own, isNotNull(auditLog.seq)))
      .orderBy(desc(auditLog.seq))
      .limit(1),
    ctx.db
      .select({ seq: auditLog.seq })
      .from(auditLog)
      .where(and(own, lt(auditLog.seq, 1)))
      .limit(1),
  ])
  return (last[0]?.seq ?? 0) > head.seq || first.length > 0
}
