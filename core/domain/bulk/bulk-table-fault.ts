import { AppError } from '../../errors.ts'

export const BULK_TABLE_FAULTS = [
  'absent',
  'both',
  'quote',
  'too_many_rows',
  'cells',
  'empty',
  'columns',
  'nameless',
  'same_name',
  'long_cell',
] as const
export type BulkTableReason = (typeof BULK_TABLE_FAULTS)[number]

/** Why a table cannot be run, and in which line or row; the page has a sentence of its own for each reason. */
export class BulkTableFault extends AppError {
  constructor(
    readonly fault: BulkTableReason,
    path: 'csv' | 'rows',
    message: string,
    /** Counted from 1; null where it is the whole table. */
    readonly at: number | null = null,
  ) {
    super('invalid_input', message, { fields: [{ path, message }], reason: fault })
  }
}
