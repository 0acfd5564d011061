import { and, asc, eq, lt, notExists, or, sql } from 'drizzle-orm'
import { AppError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { contact, segment, segmentMember } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { compileRule } from './compile-rule.ts'
import { attributesOf, listed } from './repository.ts'
import { ownSegment, type SegmentRow } from './segment-members.ts'

/** Contacts of one batch, and so of one event. */
const BATCH = 200
/** Batches of one segment in one round: 20,000 contacts; what is left waits for the next minute. */
const BATCHES = 100
/** Segments of one round. */
const SEGMENTS = 10
/** How often a rule that time or events change is worked out anew (ms). */
const DRIFT = 5 * 60_000

/**
 * Works out the members of segments that may have changed, or whose rule drifts, and says who entered and who left.
 * Two rounds at once: one of them writes. Returns how many segments were looked at.
 */
export async function evaluateSegments(deps: Deps): Promise<number> {
  const db = deps.database('first-primary')
  const now = deps.clock()
  const due = await db
    .select()
    .from(segment)
    .where(
      and(
        eq(segment.kind, 'live'),
        or(eq(segment.stale, true), and(eq(segment.drifts, true), lt(segment.evaluatedAt, now - DRIFT))),
      ),
    )
    .orderBy(asc(segment.evaluatedAt))
    .limit(SEGMENTS)
  for (const row of due) {
    const signals: Promise<unknown>[] = []
    const ctx: Ctx = {
      ...{ db, deps, now, workspaceId: row.workspaceId, requestId: `segment-${row.id}` },
      actor: { kind: 'system', name: 'segments' },
      background: (work) => void signals.push(work),
    }
    await evaluateSegment(ctx, row)
    await Promise.allSettled(signals)
  }
  return due.length
}

/** A segment's members made true, in bounded batches. A first evaluation is silent: nobody entered, they were there. */
export async function evaluateSegment(ctx: Ctx, row: SegmentRow): Promise<void> {
  const { db, workspaceId } = ctx
  const rule = compileRule(row.rule, {
    workspaceId,
    attributes: await attributesOf(db, workspaceId),
    now: ctx.now,
  })
  let { evaluation } = row
  if (row.evaluatedAt === null) return first(ctx, row, rule)
  const isMember = db
    .select({ one: sql`1` })
    .from(segmentMember)
    .where(and(eq(segmentMember.segmentId, row.id), eq(segmentMember.contactId, contact.id)))
  for (let batch = 0; batch < BATCHES; batch++) {
    const [left, entered] = await db.batch([
      db
        .select({ id: segmentMember.contactId })
        .from(segmentMember)
        .innerJoin(contact, eq(contact.id, segmentMember.contactId))
        .where(and(eq(segmentMember.segmentId, row.id), sql`NOT ${rule}`))
        .limit(BATCH),
      db
        .select({ id: contact.id })
        .from(contact)
        .where(and(eq(contact.workspaceId, workspaceId), rule, notExists(isMember)))
        .limit(BATCH),
    ])
    const done = left.length < BATCH && entered.length < BATCH
    const written = await writeChange(ctx, { ...row, evaluation }, ids(left), ids(entered), done)
    if (!written || done) return
    evaluation++
  }
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

const fence = ({ id, workspaceId, evaluation }: SegmentRow) => ({
  name: 'evaluation',
  condition: sql`EXISTS (SELECT 1 FROM segment WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND evaluation = ${evaluation})`,
  error: OVERTAKEN,
})

const OVERTAKEN = new AppError('conflict', 'Another round has worked this segment out.')

/** Writes who left and who entered, and says so. Resolves to false when another round was first. */
export async function writeChange(
  ctx: Ctx,
  row: SegmentRow,
  left: readonly string[],
  entered: readonly string[],
  done: boolean,
): Promise<boolean> {
  const { db, workspaceId, now } = ctx
  const member = { segmentId: row.id, name: row.name }
  return commit(ctx, {
    permission: null,
    guards: [fence(row)],
    writes: [
      ...(left.length > 0
        ? [
            db
              .delete(segmentMember)
              .where(
                and(eq(segmentMember.segmentId, row.id), sql`${segmentMember.contactId} IN ${listed(left)}`),
              ),
          ]
        : []),
      ...(entered.length > 0
        ? [
            db
              .insert(segmentMember)
              .select(
                sql`SELECT ${row.id}, id, ${workspaceId}, ${now} FROM contact
                  WHERE workspace_id = ${workspaceId} AND id IN ${listed(entered)}`,
              )
              .onConflictDoNothing(),
          ]
        : []),
      settle(ctx, row, done),
    ],
    audit: [],
    events: [
      ...(left.length > 0
        ? [{ type: 'segment.left' as const, data: { ...member, contactIds: [...left] } }]
        : []),
      ...(entered.length > 0
        ? [{ type: 'segment.entered' as const, data: { ...member, contactIds: [...entered] } }]
        : []),
    ],
  }).then(
    () => true,
    (error: unknown) => {
      if (error !== OVERTAKEN) throw error
      return false
    },
  )
}

/** A segment that was changed while it was worked out stays stale: the version says so. */
const settle = ({ db, workspaceId, now }: Ctx, row: SegmentRow, done: boolean) =>
  db
    .update(segment)
    .set({
      evaluation: row.evaluation + 1,
      members: sql`(SELECT count(*) FROM segment_member WHERE segment_id = ${row.id})`,
      ...(done && { stale: sql`${segment.version} <> ${row.version}`, evaluatedAt: now }),
    })
    .where(ownSegment(workspaceId, row.id))

async function first(ctx: Ctx, row: SegmentRow, rule: ReturnType<typeof compileRule>): Promise<void> {
  await commit(ctx, {
    permission: null,
    guards: [fence(row)],
    writes: [
      ctx.db
        .insert(segmentMember)
        .select(
          sql`SELECT ${row.id}, ${contact.id}, ${ctx.workspaceId}, ${ctx.now} FROM ${contact}
            WHERE ${contact.workspaceId} = ${ctx.workspaceId} AND ${rule}`,
        )
        .onConflictDoNothing(),
      settle(ctx, row, true),
    ],
    audit: [],
  }).catch((error: unknown) => {
    if (error !== OVERTAKEN) throw error
  })
}
