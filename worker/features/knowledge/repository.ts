import { and, eq, sql } from 'drizzle-orm'
import { MAX_SOURCES } from '#core/contracts/knowledge'
import { AppError, notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { knowledgeSource } from '../../db/schema/index.ts'
import { changedMeanwhile } from '../../http/entity-tag.ts'
import type { SourceRow } from './rows.ts'

export const ownSource = (workspaceId: string, id: string) =>
  and(eq(knowledgeSource.workspaceId, workspaceId), eq(knowledgeSource.id, id))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findSource(db: Db, workspaceId: string, id: string): Promise<SourceRow> {
  const [row] = await db.select().from(knowledgeSource).where(ownSource(workspaceId, id))
  if (!row) throw notFound('source')
  return row
}

/** Holds in the batch only while the source is still the version that was read. */
export const unchangedSince = ({ id, workspaceId, version }: SourceRow): Guard => ({
  name: 'source',
  condition: sql`EXISTS (SELECT 1 FROM knowledge_source WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND version = ${version})`,
  error: changedMeanwhile('source'),
})

/** Holds only while the workspace has room for one more. */
export const roomForSource = (workspaceId: string): Guard => ({
  name: 'sources',
  condition: sql`(SELECT count(*) FROM knowledge_source WHERE workspace_id = ${workspaceId}) < ${MAX_SOURCES}`,
  error: new AppError('conflict', `A workspace holds at most ${MAX_SOURCES} sources. Delete some first.`),
})

const NOT_YET_THERE = 'same-source'

/** Holds only while no source of the workspace has the same bytes; its error is made whole by `alreadyThere`. */
export const notYetThere = (workspaceId: string, hash: string): Guard => ({
  name: NOT_YET_THERE,
  condition: sql`NOT EXISTS (SELECT 1 FROM knowledge_source WHERE workspace_id = ${workspaceId} AND hash = ${hash})`,
  error: new AppError('conflict', 'This is here already.', { reason: NOT_YET_THERE }),
})

/** The refusal that says which source has the same bytes; any other error as it is. */
export async function alreadyThere(
  db: Db,
  { workspaceId, hash }: Pick<SourceRow, 'workspaceId' | 'hash'>,
  path: string,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof AppError) || error.details.reason !== NOT_YET_THERE) return error
  const [row] = await db
    .select({ id: knowledgeSource.id, title: knowledgeSource.title })
    .from(knowledgeSource)
    .where(and(eq(knowledgeSource.workspaceId, workspaceId), eq(knowledgeSource.hash, hash)))
    .limit(1)
  if (!row) return error
  const message = `This is here already as “${row.title}” (source ${row.id}).`
  const twin = { reason: 'already_there', name: row.title, id: row.id }
  return new AppError('conflict', message, { fields: [{ path, message, ...twin }] })
}

/** The ids of the passages a version has: they follow from it. */
export const passageIds = (
  sourceId: string,
  { version, passages }: { version: number; passages: number },
): string[] => Array.from({ length: passages }, (_, ordinal) => passageId(sourceId, version, ordinal))

export const passageId = (sourceId: string, version: number, ordinal: number) =>
  `${sourceId}-${version}-${ordinal}`
