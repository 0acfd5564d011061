import { sql } from 'drizzle-orm'
import type { BulkRun, CreateBulkInput } from '#core/contracts/bulk'
import { fieldsSchemaFor } from '#core/contracts/fields'
import { completeMapping } from '#core/domain/bulk/map-row'
import { readTable } from '#core/domain/bulk/read-table'
import { AppError, invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { bulkRow, bulkRun } from '../../db/schema/index.ts'
import { getBrandVoice } from '../brand/index.ts'
import { requireSources } from '../knowledge/index.ts'
import { getTemplate } from '../templates/index.ts'
import { type BulkRunRow, noCounts, toBulkRun } from './rows.ts'

/** Characters of one JSON parameter that carries rows. */
const PARAMETER = 400_000

/** Keeps a table and what its rows share; nothing is written yet. Throws `invalid_input` naming the field. */
export async function createBulkRun(ctx: Ctx, input: CreateBulkInput): Promise<BulkRun> {
  authorize(ctx, 'generation:run')
  const { csv, rows, mapping, brief, templateId, brandVoiceId, knowledge, ...rest } = input
  const table = readTable({ csv, rows })
  if (input.inFields && !fieldsSchemaFor(input.type, brief.channel))
    throw invalid('inFields', 'A text of this type has no fields.')
  const [template] = await Promise.all([
    templateId ? named('templateId', getTemplate(ctx, templateId)) : null,
    brandVoiceId ? named('brandVoiceId', getBrandVoice(ctx, brandVoiceId)) : null,
    knowledge && knowledge !== 'all' ? requireSources(ctx, 'knowledge', knowledge) : null,
  ])
  const absent = Object.keys(mapping).find((column) => !table.columns.includes(column))
  if (absent !== undefined) throw invalid(`mapping.${absent}`, 'There is no such column.')
  const complete = completeMapping(table.columns, mapping, template?.variables ?? [])
  if (!brief.what.trim() && !Object.values(complete).includes('what'))
    throw invalid('mapping', 'Say which column tells what each text is about, or fill `brief.what`.')
  const author = actorPerson(ctx.actor)
  const row: BulkRunRow = {
    ...{ id: ctx.deps.newId(), workspaceId: ctx.workspaceId, userId: author.id, userName: author.name },
    ...{ name: rest.name, type: rest.type, inFields: rest.inFields, keepContents: rest.keepContents, brief },
    ...{ templateId: templateId ?? null, brandVoiceId: brandVoiceId ?? null, knowledge: knowledge ?? null },
    ...{
      provider: rest.provider ?? null,
      columns: table.columns,
      mapping: complete,
      rows: table.rows.length,
    },
    ...{
      status: 'draft',
      reason: null,
      driver: 0,
      seenAt: ctx.now,
      createdAt: ctx.now,
      startedAt: null,
      endedAt: null,
    },
  }
  const body = toBulkRun(row, noCounts(table.rows.length))
  await commit(ctx, {
    permission: 'generation:run',
    writes: [ctx.db.insert(bulkRun).values(row), ...rowWrites(ctx, row, table.rows)],
    audit: {
      action: 'bulk_run.created',
      resource: 'bulk_run',
      resourceId: row.id,
      detail: { name: row.name, rows: row.rows },
    },
    answer: { status: 201, body },
  })
  return body
}

async function named<T>(field: string, found: Promise<T>): Promise<T> {
  return found.catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'not_found' ? invalid(field, error.message) : error
  })
}

/** Few statements whatever the number of rows: each carries many as one JSON parameter. */
function rowWrites(ctx: Ctx, { id, workspaceId }: BulkRunRow, rows: readonly string[][]): Statement[] {
  const batches: [number, string[]][][] = []
  let size = PARAMETER
  for (const [ordinal, cells] of rows.entries()) {
    size += JSON.stringify(cells).length + 10
    if (size > PARAMETER) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push([ordinal, cells])
  }
  return batches.map((batch) =>
    ctx.db.insert(bulkRow).select(
      sql`SELECT ${`${id}-`} || (value ->> 0), ${workspaceId}, ${id}, value ->> 0, value -> 1, 'waiting', 0,
          NULL, NULL, '', '', NULL, NULL
        FROM json_each(${JSON.stringify(batch)})`,
    ),
  )
}
