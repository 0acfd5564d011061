import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { contentSignature } from '../../db/schema/index.ts'
import { markQualities, type Quality } from '../content/index.ts'
import { bandIndex } from './band-index.ts'

/** What is kept of one version of a text. */
export interface Signed extends Quality {
  signature: number[]
  /** Words of `bandWordsOf`, with spaces between them; none for a text without words. */
  bands: string
}

/** Scores, signatures and bands of many texts, in four statements; each carries only what it writes. */
export function keepSignatures(db: Db, signed: readonly Signed[]): Statement[] {
  const rowids = sql`SELECT content.rowid FROM content
    WHERE id IN (SELECT value FROM ${each(signed, ({ contentId }) => contentId)})`
  return [
    markQualities(
      db,
      signed.map(({ signature: _signature, bands: _bands, ...quality }) => quality),
    ),
    db
      .insert(contentSignature)
      .select(
        sql`SELECT value ->> 0, value ->> 1, value ->> 2, value -> 3 FROM ${each(
          signed,
          ({ contentId, workspaceId, version, signature }) => [contentId, workspaceId, version, signature],
        )} WHERE true`,
      )
      .onConflictDoUpdate({
        target: contentSignature.contentId,
        set: { version: sql`excluded.version`, signature: sql`excluded.signature` },
      }),
    db.delete(bandIndex).where(inArray(bandIndex.rowid, sql`(${rowids})`)),
    db.insert(bandIndex).select(
      sql`SELECT content.rowid, value ->> 1 FROM ${each(signed, ({ contentId, bands }) => [contentId, bands])}
        JOIN content ON content.id = value ->> 0`,
    ),
  ]
}

const each = (signed: readonly Signed[], cells: (one: Signed) => unknown): SQL =>
  sql`json_each(${JSON.stringify(signed.map(cells))})`
