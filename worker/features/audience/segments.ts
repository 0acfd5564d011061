import { and, asc, count, eq, sql } from 'drizzle-orm'
import {
  type ListSegmentsQuery,
  MAX_SEGMENTS,
  type Rule,
  type Segment,
  type SegmentInput,
  type SegmentPreview,
} from '#core/contracts/audience-segments'
import { checkRule, drifts } from '#core/domain/audience/check-rule'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { AppError, invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { contact, segment, segmentMember } from '../../db/schema/index.ts'
import { changedMeanwhile, etagOf } from '../../http/entity-tag.ts'
import { compileRule } from './compile-rule.ts'
import { attributesOf } from './repository.ts'
import { faulty } from './resolve-drafts.ts'
import { findSegment, memberCondition, ownSegment, type SegmentRow } from './segment-members.ts'

const time = (at: number) => new Date(at).toISOString()

const toSegment = (row: SegmentRow): Segment => ({
  ...{ id: row.id, kind: row.kind, name: row.name, description: row.description, rule: row.rule },
  ...{ members: row.members, version: row.version },
  evaluatedAt: row.evaluatedAt === null ? null : time(row.evaluatedAt),
  createdAt: time(row.createdAt),
  updatedAt: time(row.updatedAt),
})

/** One page by name. */
export async function listSegments(
  ctx: Ctx,
  { cursor: given, limit, q }: ListSegmentsQuery,
): Promise<{ items: Segment[]; nextCursor: string | null }> {
  authorize(ctx, 'audience:read')
  const cursor = given === undefined ? null : decodeCursor(given)
  if (given !== undefined && typeof cursor?.value !== 'string')
    throw invalid('cursor', 'Not a cursor of this list.')
  const rows = await ctx.db
    .select()
    .from(segment)
    .where(
      and(
        eq(segment.workspaceId, ctx.workspaceId),
        q ? sql`instr(lower(${segment.name}), lower(${q})) > 0` : undefined,
        cursor ? sql`(${segment.name}, ${segment.id}) > (${cursor.value}, ${cursor.id})` : undefined,
      ),
    )
    .orderBy(asc(segment.name), asc(segment.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toSegment),
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.name, id: last.id }) : null,
  }
}

/** Throws `not_found`. */
export async function getSegment(ctx: Ctx, id: string): Promise<Segment> {
  authorize(ctx, 'audience:read')
  return toSegment(await findSegment(ctx.db, ctx.workspaceId, id))
}

/** The rule as a condition. Throws `invalid_input` naming what is wrong with it. */
async function checked(ctx: Ctx, rule: Rule) {
  const attributes = await attributesOf(ctx.db, ctx.workspaceId)
  const faults = checkRule(rule, attributes)
  if (faults.length > 0) throw faulty(faults)
  return compileRule(rule, { workspaceId: ctx.workspaceId, attributes, now: ctx.now })
}

/** By the index that holds all a rule may ask: it reads every contact of the workspace, and the count is one such pass. */
const asked = sql`${contact} INDEXED BY contact_ask`

/** Whom a rule means right now: how many, of how many, and as many of them as asked for. */
export async function previewSegment(
  ctx: Ctx,
  { rule, sample: most }: { rule: Rule; sample: number },
): Promise<SegmentPreview> {
  authorize(ctx, 'audience:read')
  const condition = await checked(ctx, rule)
  const own = eq(contact.workspaceId, ctx.workspaceId)
  const [counted] = await ctx.db
    // A filter skips what a part before it has decided; the argument of a sum would be worked out whole.
    .select({ count: sql<number>`count(*) FILTER (WHERE ${condition})`, total: count() })
    .from(asked)
    .where(own)
  const found = counted ?? { count: 0, total: 0 }
  const shown = Math.min(most, found.count)
  const sample =
    shown === 0
      ? []
      : await ctx.db
          .select({
            id: sql<string>`${contact.id}`,
            name: sql<string>`${contact.name}`,
            email: sql<string | null>`${contact.email}`,
            phone: sql<string | null>`${contact.phone}`,
          })
          .from(asked)
          .where(and(own, condition))
          .limit(shown)
  return { ...found, sample }
}

const roomFor = (ctx: Ctx): Guard => ({
  name: 'segments',
  condition: sql`(SELECT count(*) FROM segment WHERE workspace_id = ${ctx.workspaceId}) < ${MAX_SEGMENTS}`,
  error: new AppError('conflict', `There can be ${MAX_SEGMENTS} segments. Delete one first.`),
})

/** Its members are worked out by the event that follows; who is in from the start has not entered. */
export async function createSegment(ctx: Ctx, { name, description, rule }: SegmentInput): Promise<Segment> {
  authorize(ctx, 'audience:write')
  const condition = await checked(ctx, rule)
  const row: SegmentRow = {
    ...{ id: ctx.deps.newId(), workspaceId: ctx.workspaceId, kind: 'live', name, description, rule },
    ...{ members: 0, stale: true, drifts: drifts(rule), evaluatedAt: null, evaluation: 0 },
    ...{ createdAt: ctx.now, updatedAt: ctx.now, version: 1 },
  }
  row.members = await countWhere(ctx, condition)
  const body = toSegment(row)
  await commit(ctx, {
    permission: 'audience:write',
    guards: [roomFor(ctx)],
    writes: [ctx.db.insert(segment).values(row)],
    audit: { action: 'segment.created', resource: 'segment', resourceId: row.id, detail: { name } },
    events: [{ type: 'segment.saved', data: { segmentId: row.id, name } }],
    answer: { status: 201, body },
  })
  return body
}

async function countWhere(ctx: Ctx, condition: ReturnType<typeof compileRule>): Promise<number> {
  const [found] = await ctx.db
    .select({ count: count() })
    .from(asked)
    .where(and(eq(contact.workspaceId, ctx.workspaceId), condition))
  return found?.count ?? 0
}

/** Replaces name and rule over the version named by `ifMatch`. A snapshot's rule is history: `conflict`. */
export async function updateSegment(
  ctx: Ctx,
  id: string,
  ifMatch: string,
  { name, description, rule }: SegmentInput,
): Promise<Segment> {
  authorize(ctx, 'audience:write')
  const before = await findSegment(ctx.db, ctx.workspaceId, id)
  if (ifMatch !== etagOf(before) && ifMatch !== '*') throw changedMeanwhile('segment')
  const sameRule = JSON.stringify(rule) === JSON.stringify(before.rule)
  if (before.kind === 'snapshot' && !sameRule)
    throw new AppError('conflict', 'A snapshot keeps the members it was made with.')
  const condition = await checked(ctx, rule)
  const members = before.kind === 'snapshot' ? before.members : await countWhere(ctx, condition)
  const change = {
    ...{ name, description, rule, drifts: drifts(rule), version: before.version + 1, updatedAt: ctx.now },
    ...{ stale: before.kind === 'live', members },
  }
  const body = toSegment({ ...before, ...change })
  await commit(ctx, {
    permission: 'audience:write',
    guards: [
      {
        name: 'segment',
        condition: sql`EXISTS (SELECT 1 FROM segment WHERE id = ${id} AND workspace_id = ${ctx.workspaceId}
          AND version = ${before.version})`,
        error: changedMeanwhile('segment'),
      },
    ],
    writes: [ctx.db.update(segment).set(change).where(ownSegment(ctx.workspaceId, id))],
    audit: {
      action: 'segment.updated',
      resource: 'segment',
      resourceId: id,
      detail: { name, version: change.version },
    },
    events: [{ type: 'segment.saved', data: { segmentId: id, name } }],
    answer: { status: 200, body },
  })
  return body
}

/** Throws `not_found`. */
export async function deleteSegment(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'audience:write')
  const { name } = await findSegment(ctx.db, ctx.workspaceId, id)
  await commit(ctx, {
    permission: 'audience:write',
    writes: [ctx.db.delete(segment).where(ownSegment(ctx.workspaceId, id))],
    audit: { action: 'segment.deleted', resource: 'segment', resourceId: id, detail: { name } },
    events: [{ type: 'segment.deleted', data: { segmentId: id } }],
  })
}

/** Keeps those who are in the segment right now under a name of their own. */
export async function snapshotSegment(ctx: Ctx, id: string, name: string): Promise<Segment> {
  authorize(ctx, 'audience:write')
  const { rule, description } = await findSegment(ctx.db, ctx.workspaceId, id)
  const condition = await memberCondition(ctx, id)
  const row: SegmentRow = {
    ...{ id: ctx.deps.newId(), workspaceId: ctx.workspaceId, kind: 'snapshot', name, description, rule },
    ...{ members: await countWhere(ctx, condition), stale: false, drifts: false },
    ...{ evaluatedAt: ctx.now, evaluation: 0, createdAt: ctx.now, updatedAt: ctx.now, version: 1 },
  }
  const body = toSegment(row)
  await commit(ctx, {
    permission: 'audience:write',
    guards: [roomFor(ctx)],
    writes: [
      ctx.db.insert(segment).values(row),
      ctx.db.insert(segmentMember).select(
        sql`SELECT ${row.id}, ${contact.id}, ${ctx.workspaceId}, ${ctx.now} FROM ${contact}
          WHERE ${contact.workspaceId} = ${ctx.workspaceId} AND ${condition}`,
      ),
      ctx.db
        .update(segment)
        .set({ members: sql`(SELECT count(*) FROM segment_member WHERE segment_id = ${row.id})` })
        .where(ownSegment(ctx.workspaceId, row.id)),
    ],
    audit: { action: 'segment.snapshot', resource: 'segment', resourceId: row.id, detail: { name, of: id } },
    events: [{ type: 'segment.saved', data: { segmentId: row.id, name } }],
    answer: { status: 201, body },
  })
  return body
}
