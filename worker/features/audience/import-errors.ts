import { and, asc, eq, gt } from 'drizzle-orm'
import { reasonsIn } from '#core/domain/audience/import-reasons'
import { csvLine } from '#core/domain/csv/write-csv'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { contactImportError } from '../../db/schema/index.ts'
import { findImport } from './list-imports.ts'

const PAGE = 500

/**
 * The rows of an import that were not written, as CSV: where they stand, which column, why by code and in the
 * reader's language, and what they held, so that the file can be mended and imported again. Page by page as the
 * reader takes it. Throws `not_found`.
 */
export async function importErrors(
  ctx: Ctx,
  id: string,
  language: string,
): Promise<{ name: string; stream: ReadableStream<Uint8Array> }> {
  authorize(ctx, 'audience:write')
  const { name, columns } = await findImport(ctx, id)
  const encoder = new TextEncoder()
  let after = 0
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const header = [
        'marquee_row',
        'marquee_outcome',
        'marquee_column',
        'marquee_code',
        'marquee_reason',
        ...columns,
      ]
      controller.enqueue(encoder.encode(`\ufeff${csvLine(header)}`))
    },
    async pull(controller) {
      const rows = await ctx.db
        .select()
        .from(contactImportError)
        .where(
          and(
            eq(contactImportError.workspaceId, ctx.workspaceId),
            eq(contactImportError.importId, id),
            gt(contactImportError.row, after),
          ),
        )
        .orderBy(asc(contactImportError.row))
        .limit(PAGE)
      after = rows.at(-1)?.row ?? after
      const lines = rows.map(({ row, outcome, column, reason, cells }) =>
        csvLine([...[String(row), outcome, column, reason, reasonsIn(language, reason)], ...cells]),
      )
      if (lines.length > 0) controller.enqueue(encoder.encode(lines.join('')))
      if (rows.length < PAGE) controller.close()
    },
  })
  return { name: name.replace(/\.[a-z0-9]{1,8}$/i, ''), stream }
}
