import { sql } from 'drizzle-orm'
import type { Chunk } from '#core/domain/knowledge/chunk'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { knowledgePassage } from '../../db/schema/index.ts'
import { passageId } from './repository.ts'
import type { SourceRow } from './rows.ts'

/** Characters of one parameter: D1 takes 2 MB, and a character may be three bytes. */
const PARAMETER = 400_000

/**
 * The statements that write a source's passages: few whatever their number, since each carries many rows as one
 * JSON parameter (D1 takes a hundred parameters a statement).
 */
export function passageWrites(
  db: Db,
  { id: sourceId, workspaceId, version }: SourceRow,
  chunks: readonly Chunk[],
): Statement[] {
  const rows = chunks.map(({ heading, page, text, words }, ordinal) => [
    passageId(sourceId, version, ordinal),
    ...[ordinal, heading, page, text, words],
  ])
  return batchesOf(rows).map((batch) =>
    db.insert(knowledgePassage).select(
      sql`SELECT value ->> 0, ${workspaceId}, ${sourceId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
        FROM json_each(${JSON.stringify(batch)})`,
    ),
  )
}

function batchesOf<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = []
  let size = PARAMETER
  for (const row of rows) {
    const length = JSON.stringify(row).length
    if (size + length > PARAMETER) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push(row)
    size += length
  }
  return batches
}
