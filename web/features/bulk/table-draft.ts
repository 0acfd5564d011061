import type { Template } from '#core/contracts/templates'
import { completeMapping } from '#core/domain/bulk/map-row'
import { type BulkTableReason, readTable, type Table } from '#core/domain/bulk/read-table'
import { TableFault } from '#core/domain/csv/table-fault'

export type ReadDraft =
  | { table: Table; fault: null }
  | { table: null; fault: TableFault<BulkTableReason> | null }

/** The table as the server would read it, or what is wrong with it; neither while nothing was given. */
export function readDraftTable(csv: string): ReadDraft {
  if (csv.trim() === '') return { table: null, fault: null }
  try {
    return { table: readTable({ csv }), fault: null }
  } catch (error) {
    if (error instanceof TableFault) return { table: null, fault: error }
    throw error
  }
}

/** Where every column goes, as chosen or by its name; null for one that is only kept. */
export function mappingOf(
  columns: readonly string[],
  chosen: Readonly<Record<string, string | null>>,
  template: Template | null,
): Record<string, string> {
  const asked = Object.fromEntries(
    Object.entries(chosen).flatMap(([column, target]) =>
      target && columns.includes(column) ? [[column, target]] : [],
    ),
  )
  const left = columns.filter((column) => chosen[column] === undefined)
  return completeMapping([...left, ...Object.keys(asked)], asked, template?.variables ?? [])
}
