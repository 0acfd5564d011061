import { and, asc, eq, isNull, min, sql } from 'drizzle-orm'
import { GENESIS, type Link, linkAll } from '#core/domain/audit/chain'
import type { Db } from '../../db/client.ts'
import { auditHead, auditLog } from '../../db/schema/index.ts'
import { sha256 } from './sha256.ts'

const BATCH = 100
const ROUNDS = 20
/** Workspaces one sweep looks at. */
const WORKSPACES = 50

/**
 * Links a workspace's unsealed rows, ordered by time and id, to its chain. Of sealers running at the same
 * time one moves the head; the others see it moved, and go on from there. A row that arrives late takes the
 * next free place. Returns how many rows it sealed.
 */
export async function sealAudit(db: Db, workspaceId: string): Promise<number> {
  let sealed = 0
  for (let round = 0; round < ROUNDS; round++) {
    const [heads, rows] = await db.batch([headOf(db, workspaceId), unsealed(db, workspaceId)])
    if (rows.length === 0) return sealed
    const head = heads[0] ?? GENESIS
    const links = await linkAll(head, rows, sha256)
    if (!(await append(db, workspaceId, head, rows, links))) continue
    sealed += rows.length
    if (rows.length < BATCH) return sealed
  }
  return sealed
}

/** Seals the workspaces in which rows wait, those that wait the longest first. */
export async function sealWaiting(db: Db): Promise<number> {
  const waiting = await db
    .select({ workspaceId: auditLog.workspaceId })
    .from(auditLog)
    .where(isNull(auditLog.seq))
    .groupBy(auditLog.workspaceId)
    .orderBy(min(auditLog.at))
    .limit(WORKSPACES)
  let sealed = 0
  for (const { workspaceId } of waiting) sealed += await sealAudit(db, workspaceId)
  return sealed
}

export const headOf = (db: Db, workspaceId: string) =>
  db
    .select({ seq: auditHead.seq, hash: auditHead.hash })
    .from(auditHead)
    .where(eq(auditHead.workspaceId, workspaceId))

const unsealed = (db: Db, workspaceId: string) =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, workspaceId), isNull(auditLog.seq)))
    .orderBy(asc(auditLog.at), asc(auditLog.id))
    .limit(BATCH)

/** One batch: the head moves only from where it was read, and the rows get their places only if it moved. */
async function append(
  db: Db,
  workspaceId: string,
  head: Link,
  rows: { id: string }[],
  links: Link[],
): Promise<boolean> {
  const last = links.at(-1) ?? head
  const places = JSON.stringify(rows.map(({ id }, index) => ({ id, ...links[index] })))
  const moved =
    head.seq === 0
      ? db
          .insert(auditHead)
          .values({ workspaceId, ...last })
          .onConflictDoNothing()
          .returning({ seq: auditHead.seq })
      : db
          .update(auditHead)
          .set(last)
          .where(
            and(
              eq(auditHead.workspaceId, workspaceId),
              eq(auditHead.seq, head.seq),
              eq(auditHead.hash, head.hash),
            ),
          )
          .returning({ seq: auditHead.seq })
  const placed = db
    .update(auditLog)
    .set({ seq: sql`place.value ->> 'seq'`, hash: sql`place.value ->> 'hash'` })
    .from(sql`json_each(${places}) AS place`)
    .where(sql`changes() = 1 AND ${auditLog.id} = place.value ->> 'id' AND ${auditLog.seq} IS NULL`)
  const [heads] = await db.batch([moved, placed])
  return heads.length === 1
}
