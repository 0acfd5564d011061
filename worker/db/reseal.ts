import { gt, isNull, lt, or } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Secrets } from '../adapters/secrets.ts'
import { log } from '../http/log.ts'

/** Rows of one table that one round seals anew. */
export const RESEALED = 50

/** Sealed by another than the newest key, or from before the key was noted. An index finds them. */
export const sealedByOther = (sealedWith: SQLiteColumn, { newestKey }: Secrets) =>
  or(isNull(sealedWith), lt(sealedWith, newestKey), gt(sealedWith, newestKey))

interface Sealed {
  sealed: string
  sealedWith: string
}

/**
 * Seals secrets with the newest key, so that an older one can be retired. `keep` writes a row only while it is as it
 * was read, and resolves to the rows it wrote. What does not open stays as it is and is logged. Resolves to how many
 * were sealed anew.
 */
export async function resealEach<Row extends { sealed: string }>(
  secrets: Secrets,
  rows: readonly Row[],
  aadOf: (row: Row) => string,
  keep: (row: Row, columns: Sealed) => PromiseLike<readonly unknown[]>,
): Promise<number> {
  let resealed = 0
  for (const row of rows) {
    const aad = aadOf(row)
    try {
      const sealed = await secrets.seal(await secrets.open(row.sealed, aad), aad)
      resealed += (await keep(row, { sealed, sealedWith: secrets.newestKey })).length
    } catch (error) {
      log('error', 'secret does not open', { of: aad, error: String(error) })
    }
  }
  return resealed
}
